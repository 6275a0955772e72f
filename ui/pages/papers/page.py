"""The page of papers: their texts with a live preview, what is filled in, and the registry of what was issued."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from integrity_zone.domain.papers import PaperKind
from ui.models.papers.dropping import table_of
from ui.models.papers.words import kind_name, kind_purpose
from ui.pages.page import Page
from ui.pages.papers.acts import PaperActs
from ui.pages.papers.asking import Asking
from ui.pages.papers.head import DETAILS, PREVIEW, TEXT, PapersHead
from ui.pages.papers.paper_list import REGISTRY, PaperList
from ui.pages.papers.paper_side import PaperSide
from ui.pages.papers.preview_pane import PreviewPane
from ui.pages.papers.registry import RegistryPane
from ui.places import PageKey, Place
from ui.theme.tokens import Mark
from ui.widgets.parts import button
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from integrity_zone.domain.papers import IssuedPaper
    from integrity_zone.domain.workspace import Snapshot
    from ui.desk import Desk
    from ui.view import AssessmentView, Update

#: Papers whose text is written here: the first of them is frozen and signed on the page of the declaration.
KINDS: tuple[PaperKind, ...] = tuple(PaperKind)
_FIRST = PaperKind.PAKTA
#: Places on the page besides the papers.
STAFF, LETTERHEAD = "staff", "letterhead"
#: Below this width or height at 100 % one part is shown at a time.
_NARROW, _LOW = 1060, 560
_WIDE = 1500
_MARGIN, _NARROW_MARGIN = 20, 12
_SPLITTER = "papers/panes"


class PapersPage(Page):
    """One paper at a time, or the registry; beside it the page as it would be printed."""

    key: ClassVar[PageKey] = PageKey.PAPERS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out and show what is open.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk, parent)
        theme = desk.theme
        self._shown = REGISTRY
        self._stand = 0
        self._is_compact: bool | None = None
        self._snapshot = self._view.snapshot
        self.acts = PaperActs(desk, self)
        names = {kind.value: kind_name(kind) for kind in KINDS} | {REGISTRY: self.tr("Registry")}
        self.head = PapersHead(theme, names)
        self.list = PaperList(theme, names)
        self.side = PaperSide(desk)
        self.asking = Asking(desk, self.side, self.acts, self)
        self.registry = RegistryPane(desk)
        self.preview = PreviewPane(desk)
        self.strip = Strip(theme)
        self.close_strip = button(self.tr("Close"), "small", name=self.tr("Close the message"))
        self.strip.set_actions([self.close_strip])
        self.strip.hide()
        self._actions = self._make_actions()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self._show(_FIRST.value)

    # The page of the window ------------------------------------------------------------------------------------------

    def place(self) -> Place:
        """Which paper."""
        return Place(self.key, part=self._shown)

    def show_place(self, place: Place) -> None:
        """Show a paper, the registry, or one of the dialogs."""
        if place.part in self.list.buttons:
            self._show(place.part)
        elif place.part == STAFF:
            self.asking.show_staff()
        elif place.part == LETTERHEAD:
            self.asking.show_letterhead()

    def leave(self) -> None:
        """Record what is still being typed."""
        self.side.flush()

    def typed(self) -> Mapping[str, str]:
        """Half a day, by its paper; all else is remembered."""
        day = self.side.details.day
        return {} if day.is_day else {self._shown: day.typed}

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Show it in its paper."""
        if self._shown in typed:
            self.side.details.day.type_again(typed[self._shown])

    def menu_actions(self) -> Sequence[QAction]:
        """The papers, and what belongs to all of them."""
        return self._actions

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show everything side by side, or one part at a time."""
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a staff list."""
        if table_of(event.mimeData()) is not None and not self.desk.hub.is_read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what a dropped staff list would bring."""
        path = table_of(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.asking.show_staff(path)

    # What is shown ---------------------------------------------------------------------------------------------------

    @property
    def _view(self) -> AssessmentView:
        view = self.desk.hub.view
        assert view is not None, "a page without a file"  # noqa: S101 - a bug, not an input
        return view

    def _show(self, key: str) -> None:
        self.leave()
        self._shown = key
        self.list.mark(key)
        self._show_view()
        self._fit_parts()

    def _show_view(self) -> None:
        snapshot = self._snapshot = self._view.snapshot
        for kind in KINDS:
            self.list.show_hint(kind.value, self._hint(kind, snapshot))
        issued = snapshot.papers.issued
        self.list.show_hint(REGISTRY, self.tr("%n paper(s) issued", "", len(issued)) if issued else self.tr("empty"))
        self.head.show_count(len(snapshot.declaration.staff) if snapshot.declaration is not None else 0)
        self.registry.show_issued(issued)
        if self._shown == REGISTRY:
            about = self.tr("Every paper as it was issued, with number, day, people and SHA-256.")
            self.head.mark(self._shown, about)
        else:
            kind = PaperKind(self._shown)
            self.head.mark(self._shown, kind_purpose(kind))
            self.side.show_paper(kind, snapshot)
        self._show_preview()

    def _hint(self, kind: PaperKind, snapshot: Snapshot) -> str:
        words = self.tr("own words") if kind in snapshot.papers.texts else self.tr("standing text")
        holding = sum(1 for paper in snapshot.papers.issued if paper.kind is kind and paper.withdrawn is None)
        return self.tr("{words}, %n issued", "", holding).format(words=words) if holding else words

    def _show_preview(self) -> None:
        if self._shown == REGISTRY:
            self.preview.show_issued(self.registry.paper)
        elif self.side.is_right:
            self.preview.show_sheet(self.side.sheet(self._snapshot.assessment.year, self._stand))
        else:
            self.preview.show_stale()

    def _say_trouble(self, headline: str, sentence: str) -> None:
        self.strip.set_value(StripValue(Mark.SHORT, headline, sentence))
        self.strip.show()

    def _on_changed(self, update: Update) -> None:
        before, now = self._snapshot, update.view.snapshot
        if _said(before) != _said(now):
            self._stand += 1
        elif before.papers == now.papers:
            self._snapshot = now
            return
        self._show_view()

    def _on_issued(self, kind: PaperKind) -> None:
        """The next one is another paper, with another number."""
        self.side.show_made(kind, None)
        if kind is self.side.kind:
            self.side.details.with_number("")

    def _revise(self, paper: IssuedPaper) -> None:
        self._show(paper.kind.value)
        self.asking.issue(paper.id)

    # Layout ----------------------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        metrics = self.desk.theme.metrics
        is_narrow = self.width() < _NARROW * metrics.scale
        is_compact = is_narrow or self.height() < _LOW * metrics.scale
        margin = metrics.space(_NARROW_MARGIN if is_compact else _MARGIN)
        self._column.setContentsMargins(margin, metrics.space(8 if is_compact else 12), margin, metrics.space(10))
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._fit_parts()
        if not is_compact and not self._has_sizes:
            right = metrics.px(560 if self.width() >= _WIDE * metrics.scale else 372)
            left = metrics.px(228)
            self._panes.setSizes([left, max(self.width() - left - right, 1), right])

    def _fit_parts(self) -> None:
        is_compact, is_paper = bool(self._is_compact), self._shown != REGISTRY
        self.head.set_compact(is_compact=is_compact, has_parts=is_paper)
        part = self.head.parts.current if is_compact and is_paper else ""
        self._left.setVisible(not is_compact)
        self._middle.setCurrentWidget(self.side if is_paper else self.registry)
        self._middle.setVisible(part != PREVIEW)
        self.side.show_part(text=part in ("", TEXT), fields=part in ("", DETAILS))
        self.preview.setVisible(part == PREVIEW or not is_compact)

    def _make_actions(self) -> list[QAction]:
        made = []
        for text, run in (
            *((kind_name(kind), partial(self._show, kind.value)) for kind in KINDS),
            (self.tr("Registry of issued papers"), partial(self._show, REGISTRY)),
            (self.tr("Staff list…"), self.asking.show_staff),
            (self.tr("Letterhead…"), self.asking.show_letterhead),
            (self.tr("Save the paper as PDF…"), self.asking.save),
            (self.tr("Issue the paper…"), self.asking.issue),
            (self.tr("Versions of the text…"), self.asking.show_versions),
        ):
            action = QAction(text, self)
            action.triggered.connect(lambda _checked=False, run=run: run())
            made.append(action)
        return made

    def _lay_out(self) -> None:
        metrics = self.desk.theme.metrics
        # Air beside the handles, which are thin.
        gap = metrics.space(4)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, gap, 0)
        left.addWidget(self.list)
        self._middle = QStackedWidget()
        self._middle.setContentsMargins(gap, 0, gap, 0)
        self._middle.addWidget(self.side)
        self._middle.addWidget(self.registry)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(5)
        for pane, stretch in ((self._left, 0), (self._middle, 1), (self.preview, 0)):
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(self._panes.count() - 1, stretch)
        state = self.desk.preferences.state(_SPLITTER)
        self._has_sizes = not state.isEmpty() and self._panes.restoreState(state)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(metrics.space(10))
        self._column.addWidget(self.head)
        self._column.addWidget(self.strip)
        self._column.addWidget(self._panes, 1)

    def _connect(self) -> None:
        registry, side, acts = self.registry, self.side, self.acts
        self.desk.hub.changed.connect(self._on_changed)
        self.list.chosen.connect(self._show)
        self.head.chosen.connect(self._show)
        self.head.part_chosen.connect(self._fit_parts)
        self.head.staff_asked.connect(lambda: self.asking.show_staff())
        self.head.letterhead_asked.connect(self.asking.show_letterhead)
        side.changed.connect(self._show_preview)
        side.editor.versions_asked.connect(self.asking.show_versions)
        side.save_asked.connect(self.asking.save)
        side.issue_asked.connect(self.asking.issue)
        side.open_asked.connect(acts.open_path)
        registry.chosen.connect(lambda _paper: self._show_preview() if self._shown == REGISTRY else None)
        registry.open_asked.connect(acts.open_issued)
        registry.copy_asked.connect(acts.save_copy)
        registry.withdraw_asked.connect(acts.ask_withdrawal)
        registry.revise_asked.connect(self._revise)
        acts.trouble.connect(self._say_trouble)
        acts.settled.connect(self.strip.hide)
        acts.made.connect(lambda made: side.show_made(made.kind, made.path))
        acts.issued.connect(self._on_issued)
        self.close_strip.clicked.connect(self.strip.hide)
        self._panes.splitterMoved.connect(
            lambda _place, _index: self.desk.preferences.keep_state(_SPLITTER, self._panes.saveState())
        )


def _said(snapshot: Snapshot) -> tuple[object, ...]:
    """Everything of a file that stands on papers, besides their texts."""
    return (snapshot.unit, snapshot.assessment, snapshot.declaration, snapshot.team, snapshot.papers.letterhead)
