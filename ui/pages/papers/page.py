"""The page of papers: their texts with a live preview, what is filled in, and the registry of what was issued."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from integrity_zone.domain.declaration import Declaration
from integrity_zone.domain.paper_fields import fields_of
from integrity_zone.domain.papers import PaperKind
from integrity_zone.services.document_reading import DocumentReader
from ui.dialogs.papers.issue import IssueDialog, facts_of
from ui.models.papers.press import PaperPress, Sheet
from ui.models.papers.words import SIGNED_ALONE, kind_name, kind_purpose, person_line
from ui.pages.declaration.charter_page import CharterPage
from ui.pages.evidence.picture import MadePage
from ui.pages.page import Page
from ui.pages.papers.acts import Made, PaperActs, issued_bytes
from ui.pages.papers.details import DetailsPane
from ui.pages.papers.editor import TextEditor
from ui.pages.papers.paper_list import REGISTRY, PaperList
from ui.pages.papers.registry import RegistryPane
from ui.places import PageKey, Place, page_name
from ui.theme.tokens import Mark
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.segmented import Segmented
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from integrity_zone.domain.papers import IssuedPaper
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspaces import Workspace
    from ui.desk import Desk
    from ui.tasks.task import Task
    from ui.view import AssessmentView, Update

#: Papers whose text is written here.
KINDS: tuple[PaperKind, ...] = tuple(kind for kind in PaperKind if kind is not PaperKind.CHARTER)
#: Places on the page besides the papers.
STAFF, LETTERHEAD = "staff", "letterhead"
#: Below this width or height at 100 % one part is shown at a time.
_NARROW, _LOW = 1060, 560
_WIDE = 1500
_MARGIN, _NARROW_MARGIN = 20, 12
#: Letters of the box that stands for the list where there is no room for it.
_LETTERS = 22
_SPLITTER = "papers/panes"
_TEXT, _FIELDS, _PREVIEW = "text", "details", "preview"
_TABLES = frozenset({".xlsx", ".csv"})


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
        self._count = 0
        self._revises = ""
        self._made: dict[PaperKind, Made] = {}
        self._snapshot = self._view.snapshot
        self.reader = DocumentReader()
        self.press = PaperPress()
        self.acts = PaperActs(desk, self)
        names = {kind.value: kind_name(kind) for kind in KINDS} | {REGISTRY: self.tr("Registry")}
        self.list = PaperList(theme, names)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Paper"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(_LETTERS)
        for key, name in names.items():
            self.choice.addItem(name, key)
        self.parts = Segmented(
            ((_TEXT, self.tr("Text")), (_FIELDS, self.tr("Details")), (_PREVIEW, self.tr("Preview"))),
            self.tr("What is shown of the paper"),
        )
        self.editor = TextEditor(desk)
        self.details = DetailsPane(desk)
        self.registry = RegistryPane(desk)
        self.preview = CharterPage(desk, self.reader)
        self.staff = button(self.tr("Staff list…"))
        self.letterhead = button(self.tr("Letterhead…"))
        theme.bind_icon(self.staff, "users", "text")
        theme.bind_icon(self.letterhead, "landmark", "text")
        self.strip = Strip(theme)
        self.close_strip = button(self.tr("Close"), "small", name=self.tr("Close the message"))
        self.strip.set_actions([self.close_strip])
        self.strip.hide()
        self._about = label(role="secondary", wraps=True)
        self._stale = label(
            self.tr("The preview shows the text as it was before the lines that are refused."), "caption", wraps=True
        )
        self._stale.hide()
        self.save = button(self.tr("Save as PDF…"))
        self.issue = button(self.tr("Issue…"), "primary")
        self.last = button("", "link")
        theme.bind_icon(self.save, "download", "text")
        self._actions = self._make_actions()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self._show(KINDS[0].value)

    # The page of the window ------------------------------------------------------------------------------------------

    def place(self) -> Place:
        """Which paper."""
        return Place(self.key, part=self._shown)

    def show_place(self, place: Place) -> None:
        """Show a paper, the registry, or one of the dialogs."""
        if place.part in self.list.buttons:
            self._show(place.part)
        elif place.part == STAFF:
            self.show_staff()
        elif place.part == LETTERHEAD:
            self.show_letterhead()

    def leave(self) -> None:
        """Record what is still being typed."""
        self.editor.flush()
        self.details.flush()

    def menu_actions(self) -> Sequence[QAction]:
        """The papers, and what belongs to all of them."""
        return self._actions

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show everything side by side, or one part at a time."""
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take a staff list."""
        if table_of(event.mimeData()) is not None and not self.desk.hub.is_read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Show what a dropped staff list would bring."""
        path = table_of(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.show_staff(path)

    # What can be asked -----------------------------------------------------------------------------------------------

    def show_staff(self, path: Path | None = None) -> None:
        """Show the staff list.

        Args:
            path: A table to be taken in; None for none.
        """
        from ui.dialogs.papers.staff import StaffDialog

        self.leave()
        dialog = StaffDialog(self.desk, self._view, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        if path is not None:
            dialog.read_file(path)

    def show_letterhead(self) -> None:
        """Show the letterhead, and how letters are set."""
        from ui.dialogs.papers.letterhead import LetterheadDialog

        self.leave()
        dialog = LetterheadDialog(self.desk, self._view, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_versions(self) -> None:
        """Show what the text was before."""
        from ui.dialogs.papers.versions import VersionsDialog

        kind = self.editor.kind
        if kind is None:
            return
        self.leave()
        dialog = VersionsDialog(self.desk, kind, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_issue(self) -> None:
        """Ask once more, then issue the paper that is shown."""
        kind = self.editor.kind
        if kind is None or not self.issue.isEnabled():
            return
        self.leave()
        details, members = self.details.details, self.details.chosen_members
        holding = [
            paper for paper in reversed(self._snapshot.papers.issued) if paper.kind is kind and paper.withdrawn is None
        ]
        day = self.details.dated_on
        facts = facts_of(
            details,
            self.desk.formats.day(day) if day is not None else self.tr("left open, to be written"),
            person_line(details.signer) if details.signer is not None and kind in SIGNED_ALONE else "",
            self.details.members.currentText() if kind is PaperKind.PAKTA else "",
        )
        number = (details.number or self.details.proposal) if "nomor" in fields_of(kind) else None
        dialog = IssueDialog(kind_name(kind), facts, number, holding, self._revises, self.desk, self.window())

        def issue() -> None:
            self._revises = ""
            asked = self.details.with_number(dialog.number.text()) if number is not None else details
            self.acts.issue(kind, asked, members, dialog.former)

        self.acts.ask(dialog, issue)

    def save_file(self) -> None:
        """Ask where the paper that is shown goes, and make it."""
        kind = self.editor.kind
        if kind is not None and self.save.isEnabled():
            self.leave()
            self.acts.export(kind, self.details.details, self.details.chosen_members)

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
        self.choice.setCurrentIndex(self.choice.findData(key))
        self._show_view()
        self._fit_parts()

    def _show_view(self) -> None:
        snapshot = self._snapshot = self._view.snapshot
        can_write = not self.desk.hub.is_read_only
        for kind in KINDS:
            self.list.show_hint(kind.value, self._hint(kind, snapshot))
        issued = snapshot.papers.issued
        self.list.show_hint(REGISTRY, self.tr("%n paper(s) issued", "", len(issued)) if issued else self.tr("empty"))
        declared = snapshot.declaration or Declaration()
        self._count = len(declared.staff)
        self._name_ways()
        self.registry.show_issued(issued)
        if self._shown == REGISTRY:
            self._about.setText(self.tr("Every paper as it was issued, with number, day, people and SHA-256."))
        else:
            kind = PaperKind(self._shown)
            self._about.setText(kind_purpose(kind))
            self.editor.set_open(can_write)
            self.editor.show_text(snapshot.unit.workspace_id, kind, snapshot.papers)
            self.details.show_paper(kind, snapshot)
            self._show_foot()
        self._show_preview()

    def _hint(self, kind: PaperKind, snapshot: Snapshot) -> str:
        words = self.tr("own words") if kind in snapshot.papers.texts else self.tr("standing text")
        holding = sum(1 for paper in snapshot.papers.issued if paper.kind is kind and paper.withdrawn is None)
        return self.tr("{words}, %n issued", "", holding).format(words=words) if holding else words

    def _show_foot(self) -> None:
        kind = self.editor.kind
        if kind is None:
            return
        problems = self.editor.problems
        reason = self.tr("Some lines are refused") if problems else ""
        self.save.setEnabled(not problems)
        self.save.setToolTip(reason)
        self.issue.setEnabled(not problems and not self.desk.hub.is_read_only)
        self.issue.setToolTip(
            reason or (self.tr("The file is open for reading only.") if self.desk.hub.is_read_only else "")
        )
        made = self._made.get(kind)
        self.last.setVisible(made is not None)
        if made is not None:
            said = self.tr("Open {file}").format(file=made.path.name)
            self.last.setText(said)
            self.last.setAccessibleName(said)

    def _show_preview(self) -> None:
        picture = self.preview.picture
        if self._shown == REGISTRY:
            self._stale.hide()
            paper = self.registry.paper
            read = None if paper is None else MadePage(f"issued {paper.content}", partial(_issued, paper))
            picture.show_document(read)
            return
        self._stale.setVisible(bool(self.editor.problems) and picture.has_picture)
        if self.editor.problems:
            return
        sheet = self._sheet()
        press = self.press

        def read_sheet(workspace: Workspace, _task: Task) -> bytes:
            return press.draw(workspace, sheet)

        picture.show_document(MadePage(sheet.key, read_sheet, f"paper {sheet.kind}"), max(picture.page, 1))

    def _sheet(self) -> Sheet:
        kind = self.editor.kind
        assert kind is not None, "a preview of no paper"  # noqa: S101 - a bug, not an input
        details, members = self.details.details, self.details.chosen_members
        return Sheet(
            kind=kind,
            text=self.editor.text,
            year=self._snapshot.assessment.year,
            stand=self._stand,
            number=details.number,
            dated_on=details.dated_on,
            place=details.place,
            signer=details.signer if kind in SIGNED_ALONE else None,
            member=members[0] if members else None,
        )

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

    def _on_typed(self) -> None:
        self._show_foot()
        self._show_preview()

    def _on_made(self, made: Made) -> None:
        self._made[made.kind] = made
        self._show_foot()

    def _on_issued(self, kind: PaperKind) -> None:
        self._made.pop(kind, None)

    def _open_last(self) -> None:
        made = self._made.get(self.editor.kind) if self.editor.kind is not None else None
        if made is not None:
            self.acts.open_path(made.path)

    def _revise(self, paper: IssuedPaper) -> None:
        if paper.kind in KINDS:
            self._show(paper.kind.value)
            self._revises = paper.id
            self.ask_issue()

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
        is_compact = bool(self._is_compact)
        is_paper = self._shown != REGISTRY
        part = self.parts.current if is_compact else ""
        self._left.setVisible(not is_compact)
        self.choice.setVisible(is_compact)
        self._gap.setVisible(is_compact)
        self._name_ways()
        self.parts.setVisible(is_compact and is_paper)
        self._words.setVisible(not is_compact)
        self._middle.setCurrentIndex(0 if is_paper else 1)
        if not is_paper and is_compact:
            part = _TEXT
        self._middle.setVisible(part != _PREVIEW)
        self.editor.setVisible(part != _FIELDS)
        self._fields.setVisible(part != _TEXT)
        self._right.setVisible(part in ("", _PREVIEW))

    def _name_ways(self) -> None:
        """Words where there is room for them."""
        count = self._count
        staff = self.tr("Staff list ({count})…").format(count=count) if count else self.tr("Staff list…")
        for made, name in ((self.staff, staff), (self.letterhead, self.tr("Letterhead…"))):
            made.setText("" if self._is_compact else name)
            made.setAccessibleName(name)
            made.setToolTip(name if self._is_compact else "")

    def _make_actions(self) -> list[QAction]:
        made = []
        for text, run in (
            *((kind_name(kind), partial(self._show, kind.value)) for kind in KINDS),
            (self.tr("Registry of issued papers"), partial(self._show, REGISTRY)),
            (self.tr("Staff list…"), self.show_staff),
            (self.tr("Letterhead…"), self.show_letterhead),
            (self.tr("Save the paper as PDF…"), self.save_file),
            (self.tr("Issue the paper…"), self.ask_issue),
            (self.tr("Versions of the text…"), self.show_versions),
        ):
            action = QAction(text, self)
            action.triggered.connect(lambda _checked=False, run=run: run())
            made.append(action)
        return made

    def _lay_out(self) -> None:
        metrics = self.desk.theme.metrics
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(label(page_name(PageKey.PAPERS), "page-title"))
        words.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(metrics.space(8))
        head.addWidget(self._words, 1)
        head.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.parts, 0, Qt.AlignmentFlag.AlignVCenter)
        self._gap = QWidget()
        self._gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head.addWidget(self._gap)
        for part in (self.staff, self.letterhead):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        # Air beside the handles, which are thin.
        gap = metrics.space(4)
        right.setContentsMargins(gap, 0, 0, 0)
        right.setSpacing(metrics.space(4))
        right.addWidget(self.preview, 1)
        right.addWidget(self._stale)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._paper_side())
        self._middle.addWidget(self.registry)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(5)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, gap, 0)
        left.addWidget(self.list)
        self._middle.setContentsMargins(gap, 0, gap, 0)
        for pane, stretch in ((self._left, 0), (self._middle, 1), (self._right, 0)):
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(self._panes.count() - 1, stretch)
        state = self.desk.preferences.state(_SPLITTER)
        self._has_sizes = not state.isEmpty() and self._panes.restoreState(state)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(metrics.space(10))
        self._column.addLayout(head)
        self._column.addWidget(self.strip)
        self._column.addWidget(self._panes, 1)

    def _paper_side(self) -> QWidget:
        metrics = self.desk.theme.metrics
        self._fields = QFrame()
        self._fields.setProperty("card", "true")
        foot = QWidget()
        flow = FlowLayout(foot, spacing=metrics.space(8))
        for part in (self.save, self.issue, self.last):
            flow.addWidget(part)
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(metrics.space(14), metrics.space(10), metrics.space(14), metrics.space(10))
        inner.setSpacing(metrics.space(10))
        inner.addWidget(self.details)
        inner.addWidget(foot)
        inner.addStretch(1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(10))
        column.addWidget(self.editor, 1)
        column.addWidget(self._fields)
        return side

    def _connect(self) -> None:
        hub = self.desk.hub
        hub.changed.connect(self._on_changed)
        self.list.chosen.connect(self._show)
        self.choice.activated.connect(lambda row: self._show(self.choice.itemData(row)))
        self.parts.chosen.connect(lambda _part: self._fit_parts())
        self.editor.typed.connect(self._on_typed)
        self.editor.versions_asked.connect(self.show_versions)
        self.details.changed.connect(self._show_preview)
        self.registry.chosen.connect(lambda _paper: self._show_preview() if self._shown == REGISTRY else None)
        self.registry.open_asked.connect(self.acts.open_issued)
        self.registry.copy_asked.connect(self.acts.save_copy)
        self.registry.withdraw_asked.connect(self.acts.ask_withdrawal)
        self.registry.revise_asked.connect(self._revise)
        self.acts.trouble.connect(self._say_trouble)
        self.acts.settled.connect(self.strip.hide)
        self.acts.made.connect(self._on_made)
        self.acts.issued.connect(self._on_issued)
        self.staff.clicked.connect(lambda: self.show_staff())
        self.letterhead.clicked.connect(self.show_letterhead)
        self.close_strip.clicked.connect(self.strip.hide)
        self.save.clicked.connect(self.save_file)
        self.issue.clicked.connect(self.ask_issue)
        self.last.clicked.connect(self._open_last)
        self._panes.splitterMoved.connect(
            lambda _place, _index: self.desk.preferences.keep_state(_SPLITTER, self._panes.saveState())
        )
        # The children must end with the page, also when a window is made anew.
        for child in (self.reader, self.press):
            hub.closed.connect(child.close)
            self.destroyed.connect(child.close)


def table_of(data: QMimeData) -> Path | None:
    """The single table among dropped files; None for anything else."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in _TABLES else None


def _issued(paper: IssuedPaper, workspace: Workspace, _task: Task) -> bytes:
    return issued_bytes(workspace, paper)


def _said(snapshot: Snapshot) -> tuple[object, ...]:
    """Everything of a file that stands on papers, besides their texts."""
    return (snapshot.unit, snapshot.assessment, snapshot.declaration, snapshot.team, snapshot.papers.letterhead)
