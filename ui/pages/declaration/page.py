"""The page of the declaration: from the pakta integritas over the ceremony to the public."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from integrity_zone.domain.declaration import Declaration
from integrity_zone.services.charters.editing import standing_commitments
from integrity_zone.services.evidence.document_reading import DocumentReader
from ui.models.declaration.steps import Step, StepWords, next_step
from ui.pages.actions import page_actions
from ui.pages.assessment.drawer import Drawer
from ui.pages.declaration.acts import DeclarationActs
from ui.pages.declaration.ceremony_screen import CeremonyScreen
from ui.pages.declaration.charter_acts import CharterActs
from ui.pages.declaration.charter_pane import CharterPane
from ui.pages.declaration.dropping import charter_in
from ui.pages.declaration.freeze_panel import FreezePanel
from ui.pages.declaration.head import DeclarationHead
from ui.pages.declaration.people_panel import PeoplePanel
from ui.pages.declaration.publish_panel import PublishPanel
from ui.pages.declaration.signing_panel import SigningPanel
from ui.pages.declaration.staff_panel import StaffPanel
from ui.pages.declaration.steps import StepsCard
from ui.pages.declaration.text_panel import TextPanel
from ui.pages.declaration.watch import CeremonyWatch
from ui.pages.page import Page
from ui.places import PageKey, Place, has_page
from ui.theme.tokens import Mark
from ui.widgets.parts import button
from ui.widgets.progress_line import ProgressLine, ProgressValue
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent, QShowEvent

    from integrity_zone.domain.declaration import Orientation
    from ui.desk import Desk
    from ui.pages.actions import WantedAction
    from ui.pages.declaration.panel import Panel
    from ui.view import AssessmentView, Update

#: At 100 %: narrower pages have the charter in a drawer, still narrower ones the steps too; wide ones have wide panes.
CHARTER_FITS, STEPS_FIT, WIDE = 1040, 720, 1560
_STEPS_WIDTH, _STEPS_WIDE = 226, 260
_CHARTER_WIDTH, _CHARTER_WIDE = 392, 620
_ANY_WIDTH = 1 << 16


class _Body(QWidget):
    """Asks for no width: what has no room beside the middle goes into a drawer."""

    def minimumSizeHint(self) -> QSize:
        """As high as its parts need."""
        return QSize(1, super().minimumSizeHint().height())


class DeclarationPage(Page):
    """Steps at the left, what one works on in the middle, the charter at the right."""

    key: ClassVar[PageKey] = PageKey.DECLARATION

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out and show what is open.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk, parent)
        self._is_stale = False
        self._is_chosen = False  #: a person chose the step; else the page leads to the next one
        self._key: str = Step.PAKTA
        self.reader = DocumentReader()
        self.watch = CeremonyWatch(desk, self._view, self)
        self.acts = DeclarationActs(desk, self)
        self.files = CharterActs(desk, self.acts, self.watch, self.reader, self)
        self._words = StepWords(desk.formats, self)
        self.head = DeclarationHead(desk)
        self.strip = Strip(desk.theme)
        self.progress = ProgressLine(desk.theme)
        self.steps = StepsCard(desk.theme, tuple(Step))
        self.steps.set_has_papers(has_page(PageKey.PAPERS))
        self.text, self.people = TextPanel(desk, self.acts), PeoplePanel(desk, self.acts)
        self.signing = SigningPanel(desk, self.acts, self.files)
        self.publishing = PublishPanel(desk, self.acts)
        self.panels: dict[str, Panel] = {
            Step.PAKTA: StaffPanel(desk, self.acts),
            Step.TEXT: self.text,
            Step.PEOPLE: self.people,
            Step.FREEZE: FreezePanel(desk, self.acts),
            Step.SIGN: self.signing,
            Step.PUBLISH: self.publishing,
        }
        self.charter = CharterPane(desk, self.reader)
        self.ceremony_screen: CeremonyScreen | None = None
        self._stack = QStackedWidget()
        for panel in self.panels.values():
            self._stack.addWidget(panel)
        self._lay_out()
        self._actions = self._made_actions()
        self.setAcceptDrops(True)
        self._connect()
        self._show_view()
        self.watch.examine()

    @property
    def _view(self) -> AssessmentView:
        view = self.desk.hub.view
        assert view is not None, "a page without a file"  # noqa: S101 - a bug, not an input
        return view

    @property
    def shown(self) -> str:
        """Key of the step in sight."""
        return self._key

    # What the window asks for ----------------------------------------------------------------------------------------

    def place(self) -> Place:
        """The step one is on."""
        return Place(self.key, part=self._key if self._is_chosen else "")

    def show_place(self, place: Place) -> None:
        """Lead to a step, by its key."""
        if place.part in self.panels:
            self.show_panel(place.part)
        self._focus()

    def leave(self) -> None:
        """Record what is being typed."""
        for panel in self.panels.values():
            panel.flush()

    def typed(self) -> Mapping[str, str]:
        """What stands in the panels and cannot be recorded yet."""
        return {f"{step}/{field}": text for step, panel in self.panels.items() for field, text in panel.typed().items()}

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Give it to the panels."""
        for step, panel in self.panels.items():
            begins = f"{step}/"
            panel.type_again({key.removeprefix(begins): text for key, text in typed.items() if key.startswith(begins)})

    def trust_changed(self) -> None:
        """Examine again: what was uncertain may be trusted now, and the other way round."""
        self.watch.examine(again=True)

    def menu_actions(self) -> Sequence[QAction]:
        """Everything the page can do."""
        return tuple(self._actions.values())

    # Panels ----------------------------------------------------------------------------------------------------------

    def show_panel(self, key: str) -> None:
        """Show a step.

        Args:
            key: As `shown`.
        """
        self.panels[self._key].flush()
        self._is_chosen = True
        self._show_panel(key)
        self._steps_drawer.close_drawer()

    def _show_panel(self, key: str) -> None:
        self._key = key
        self._stack.setCurrentWidget(self.panels[key])
        self.steps.mark(Step(key))
        self.panels[key].show_view(self._view, self.watch.ceremony)

    def _show_view(self) -> None:
        view, ceremony = self.desk.hub.view, self.watch.ceremony
        if view is None:
            return
        self._is_stale = False
        declared = view.snapshot.declaration or Declaration()
        lines = self._words.lines(view.snapshot, ceremony, len(declared.commitments or standing_commitments()))
        self.steps.show_lines(lines)
        self.steps.show_requirements(self._words.requirements(view.snapshot))
        day = self.desk.formats.day(declared.date) if declared.date is not None else self.tr("No day yet")
        self.steps.show_event(day, declared.place, has_screen=bool(ceremony.signatories))
        self._show_panel(self._key if self._is_chosen else next_step(lines))
        self.head.show_view(view, ceremony, can_write=not self.desk.hub.is_read_only)
        self.charter.show_view(view, self.watch)
        if self.ceremony_screen is not None:
            self.ceremony_screen.show_view(view, ceremony, self.charter.shown_page)
        self._enable()

    def _on_changed(self, update: Update) -> None:
        self.watch.show_view(update.view)

    def _on_ceremony(self) -> None:
        if self.isVisible() or self.ceremony_screen is not None:
            self._show_view()
        else:
            self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while another page was in sight; whom this user trusts may have changed too."""
        super().showEvent(event)
        if self._is_stale:
            self._show_view()

    # The ceremony screen ---------------------------------------------------------------------------------------------

    def show_screen(self) -> CeremonyScreen | None:
        """Show the ceremony on the whole screen; None without signatories."""
        if self.ceremony_screen is not None or not self.watch.ceremony.signatories:
            return self.ceremony_screen
        screen = CeremonyScreen(self.desk, self.reader, self)
        screen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        screen.sign_asked.connect(self.files.sign)
        screen.left.connect(self._on_screen_left)
        self.ceremony_screen = screen
        screen.show_view(self._view, self.watch.ceremony, self.charter.shown_page)
        screen.showFullScreen()
        screen.leave.setFocus()
        return screen

    def _on_screen_left(self) -> None:
        self.ceremony_screen = None
        self.window().activateWindow()

    # Dropping --------------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A PDF is welcome while somebody signs with another program."""
        if charter_in(event.mimeData(), self.watch.ceremony) is not None and not self.desk.hub.is_read_only:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Over every part of the page."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the returned file back."""
        path = charter_in(event.mimeData(), self.watch.ceremony)
        if path is not None:
            event.acceptProposedAction()
            self.files.take_back(path)

    # Looks -----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The charter, and then the steps, become drawers where they do not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.desk.theme.metrics
        width = self.width() / metrics.scale
        is_wide = width >= WIDE
        steps, charter = (_STEPS_WIDE, _CHARTER_WIDE) if is_wide else (_STEPS_WIDTH, _CHARTER_WIDTH)
        self._fit_pane(self._steps_area, self._steps_drawer, 0, steps if width >= STEPS_FIT else None)
        self._fit_pane(self.charter, self._charter_drawer, -1, charter if width >= CHARTER_FITS else None)
        self.head.set_drawers(has_steps=width < STEPS_FIT, has_charter=width < CHARTER_FITS)

    def _fit_pane(self, pane: QWidget, drawer: Drawer, at: int, wanted: int | None) -> None:
        """Set a pane beside the middle, this wide at 100 %, or into its drawer."""
        if wanted is None:
            pane.setMinimumWidth(0)
            pane.setMaximumWidth(_ANY_WIDTH)
            if not drawer.isAncestorOf(pane):
                drawer.take(pane)
            return
        pane.setFixedWidth(self.desk.theme.metrics.px(wanted))
        if drawer.isAncestorOf(pane):
            drawer.close_drawer()
            self._panes.insertWidget(at, pane)
            pane.show()

    def _lay_out(self) -> None:
        metrics = self.desk.theme.metrics
        self.strip.hide()
        body = _Body()
        self._panes = QHBoxLayout(body)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(metrics.space(13))
        # Where texts are large and the window is low, the steps are scrolled.
        self._steps_area = QScrollArea()
        self._steps_area.setWidgetResizable(True)
        self._steps_area.setFrameShape(QFrame.Shape.NoFrame)
        self._steps_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._steps_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._steps_area.setWidget(self.steps)
        self._panes.addWidget(self._steps_area)
        self._panes.addWidget(self._stack, 1)
        self._panes.addWidget(self.charter)
        self._steps_drawer = Drawer(self.desk.theme, "left", body)
        self._charter_drawer = Drawer(self.desk.theme, "right", body)
        layout = QVBoxLayout(self)
        across = metrics.space(20)
        layout.setContentsMargins(across, metrics.space(12), across, metrics.space(12))
        layout.setSpacing(metrics.space(10))
        layout.addWidget(self.head)
        layout.addWidget(self.progress)
        layout.addWidget(self.strip)
        layout.addWidget(body, 1)

    def _focus(self) -> None:
        marked = self.steps.steps.get(Step(self._key))
        if marked is not None and self.steps.isVisible():
            marked.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, headline: str, sentence: str) -> None:
        self.strip.set_value(StripValue(Mark.SHORT, headline, sentence))
        self.strip.show()

    def _on_begun(self, title: str, can_stop: bool) -> None:
        self.progress.begin(ProgressValue(0, 1, title), can_cancel=can_stop)

    def _enable(self) -> None:
        ceremony, can_write = self.watch.ceremony, not self.desk.hub.is_read_only
        is_frozen = ceremony.paper is not None
        for key, is_offered in (
            ("freeze", can_write and not is_frozen),
            ("withdraw", can_write and is_frozen),
            ("sign", can_write and is_frozen and not ceremony.is_complete),
            ("export", is_frozen),
            ("bring", can_write and is_frozen),
            ("print", is_frozen),
            ("copy", is_frozen),
            ("screen", bool(ceremony.signatories)),
            ("examine", is_frozen),
            ("upkeep", can_write and is_frozen and ceremony.is_signed_digitally),
        ):
            self._actions[key].setEnabled(is_offered)

    def _made_actions(self) -> dict[str, QAction]:
        files = self.files
        wanted: tuple[WantedAction, ...] = (
            ("screen", self.tr("Ceremony screen"), "F5", self.show_screen),
            ("freeze", self.tr("Freeze the text"), "", self.acts.freeze),
            ("withdraw", self.tr("Withdraw the frozen charter…"), "", self.acts.withdraw),
            ("sign", self.tr("Sign for whose turn it is…"), "Ctrl+Return", files.sign_next),
            ("export", self.tr("Export the charter to be signed…"), "Ctrl+E", files.export),
            ("bring", self.tr("Bring the signed file back…"), "Ctrl+B", files.bring_back),
            ("print", self.tr("Print the charter"), "Ctrl+P", files.print_charter),
            ("copy", self.tr("Save a copy of the charter…"), "", files.save_copy),
            ("examine", self.tr("Check the signatures anew"), "", lambda: self.watch.examine(again=True)),
            ("upkeep", self.tr("Add a time stamp and validation data…"), "", files.keep_provable),
            ("requirements", self.tr("Requirements of a proposal"), "", self._show_requirements),
        )
        return page_actions(self, wanted)

    def _show_requirements(self) -> None:
        self.desk.go(Place(PageKey.ELIGIBILITY))

    def _turn(self, orientation: Orientation) -> None:
        self.acts.edit(
            self.tr("orientation of the charter"), lambda declared: replace(declared, orientation=orientation)
        )

    def _connect(self) -> None:
        self.desk.hub.changed.connect(self._on_changed)
        self.watch.changed.connect(self._on_ceremony)
        self.acts.trouble.connect(self._say)
        self.acts.settled.connect(self.strip.hide)
        self.acts.begun.connect(self._on_begun)
        self.acts.ended.connect(self.progress.finish)
        self.progress.cancelled.connect(self.acts.call_off)
        hide = button(self.tr("Close"), "small")
        hide.clicked.connect(self.strip.hide)
        self.strip.set_actions([hide])
        steps = self.steps
        steps.step_chosen.connect(lambda step: self.show_panel(step))
        steps.requirements_asked.connect(self._show_requirements)
        steps.screen_asked.connect(self.show_screen)
        steps.papers_asked.connect(lambda: self.desk.go(Place(PageKey.PAPERS)))
        self.publishing.upkeep.clicked.connect(self.files.keep_provable)
        self.signing.arrange.clicked.connect(lambda: self.show_panel(Step.PEOPLE))
        self.signing.nobody.acted.connect(lambda: self.show_panel(Step.PEOPLE))
        self.charter.orientation_chosen.connect(self._turn)
        self.charter.copy_asked.connect(self.files.save_copy)
        self.charter.check_asked.connect(lambda: self.desk.go(Place(PageKey.VERIFICATION)))
        self.head.print_button.clicked.connect(self.files.print_charter)
        self.head.freeze_button.clicked.connect(self.acts.freeze)
        self.head.withdraw_button.clicked.connect(self.acts.withdraw)
        self.head.steps_button.clicked.connect(self._steps_drawer.open)
        self.head.charter_button.clicked.connect(self._charter_drawer.open)
        # The child must end with the page, also when a window is made anew.
        self.desk.hub.closed.connect(self.reader.close)
        self.destroyed.connect(self.reader.close)
