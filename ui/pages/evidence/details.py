"""What is known of a document: facts that can be changed, what it stands behind, and what it was before."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from integrity_zone.services.evidence.documents import NUMBER_LIMIT, TITLE_LIMIT, DocumentFacts
from ui.models.evidence.library import title_of
from ui.models.evidence.words import added_text, page_text
from ui.places import PageKey, Place
from ui.theme.qss import restyle
from ui.widgets.day_field import DayField
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from datetime import date

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.evidence import Document, EvidenceLink, Revision
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.models.evidence.shelf import Shelf

#: From the last key to the file.
SAVE_AFTER_MS = 300
_FIRST_NUMBER = re.compile(r"\d{1,4}")


class FactsForm(QWidget):
    """Title, number and days. What is typed is recorded a moment later, each field one undo."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the form.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._document: Document | None = None
        self._dirty: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        self.title, self.number = QLineEdit(), QLineEdit()
        self.title.setMaxLength(TITLE_LIMIT)
        self.number.setMaxLength(NUMBER_LIMIT)
        theme, formats = desk.theme, desk.formats
        self.dated_on = DayField(theme, formats, self.tr("Date of the document"))
        self.period_from = DayField(theme, formats, self.tr("Period from"))
        self.period_to = DayField(theme, formats, self.tr("Period until"))
        self._problem = label(role="caption", wraps=True)
        self._problem.setProperty("tone", "danger")
        self._problem.setVisible(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.metrics.space(8))
        grid.setVerticalSpacing(theme.metrics.space(6))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        rows: tuple[tuple[str, QWidget, str], ...] = (
            (self.tr("Title"), self.title, "title"),
            (self.tr("Number"), self.number, "number"),
            (self.tr("Date"), self.dated_on, "dated_on"),
        )
        for place, (text, field, _name) in enumerate(rows):
            grid.addWidget(label(text, "secondary"), place, 0)
            grid.addWidget(field, place, 1, 1, 3)
        grid.addWidget(label(self.tr("Period"), "secondary"), 3, 0)
        grid.addWidget(self.period_from, 3, 1)
        grid.addWidget(label("–", "secondary"), 3, 2)
        grid.addWidget(self.period_to, 3, 3)
        grid.addWidget(self._problem, 4, 1, 1, 3)
        self.title.setAccessibleName(self.tr("Title of the document"))
        self.number.setAccessibleName(self.tr("Number of the document"))
        for name, edit in (("title", self.title), ("number", self.number)):
            edit.textEdited.connect(partial(self._on_edited, name))
            edit.editingFinished.connect(self.flush)
        for name, day in self._days().items():
            day.changed.connect(partial(self._on_edited, name))
            day.edit.editingFinished.connect(self.flush)

    def show_document(self, document: Document | None) -> None:
        """Show the facts; what somebody is typing into stays."""
        if document is None or self._document is None or document.id != self._document.id:
            self.flush()
            self._dirty.clear()
        self._document = document
        if document is None:
            return
        if "title" not in self._dirty:
            _put(self.title, title_of(document))
        if "number" not in self._dirty:
            _put(self.number, document.number)
        for name, field in self._days().items():
            if name not in self._dirty and not field.edit.hasFocus():
                field.set_day(getattr(document, name))
        self._check()

    def set_open(self, is_open: bool) -> None:
        """Let it be changed, or not."""
        for edit in (self.title, self.number):
            edit.setReadOnly(not is_open)
        for field in self._days().values():
            field.set_open(is_open)

    def flush(self) -> None:
        """Record what was typed, now."""
        self._timer.stop()
        document, names = self._document, frozenset(self._dirty)
        if document is None or not names or self._desk.hub.view is None or not self._check():
            return
        self._dirty.clear()
        facts = self._facts(document, names)
        if facts == DocumentFacts():
            return

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.evidence.documents import set_document_facts

            return set_document_facts(workspace, document.id, facts)

        title = self.tr("facts of {title}").format(title=title_of(document))
        key = f"facts/{document.id}/{'+'.join(sorted(names))}"
        self._desk.hub.do(title, record, initiator=self, merge=key)

    def _facts(self, document: Document, names: frozenset[str]) -> DocumentFacts:
        """Only what differs from what is recorded."""
        title, number = self.title.text().strip(), self.number.text().strip()
        days: dict[str, date | None] = {
            name: field.day
            for name, field in self._days().items()
            if name in names and field.day != getattr(document, name)
        }
        return DocumentFacts(
            title=title if "title" in names and title != document.title else None,
            number=number if "number" in names and number != document.number else None,
            dated_on=days.get("dated_on"),
            period_from=days.get("period_from"),
            period_to=days.get("period_to"),
            cleared=frozenset(name for name, day in days.items() if day is None),
        )

    def _days(self) -> dict[str, DayField]:
        return {"dated_on": self.dated_on, "period_from": self.period_from, "period_to": self.period_to}

    def _on_edited(self, name: str, *_text: str) -> None:
        self._dirty.add(name)
        self._timer.start()

    def _check(self) -> bool:
        """Whether everything can be recorded; says what cannot."""
        has_title = bool(self.title.text().strip())
        restyle(self.title, invalid="false" if has_title else "true")
        start, end = self.period_from.day, self.period_to.day
        is_ordered = start is None or end is None or start <= end
        are_days = all(field.is_day for field in self._days().values())
        self.period_to.set_wrong(not is_ordered)
        problem = ""
        if not has_title:
            problem = self.tr("A document needs a title.")
        elif not is_ordered:
            problem = self.tr("The period ends before it begins.")
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        return has_title and is_ordered and are_days


class UsesList(QWidget):
    """The indicators a document stands behind, each with its page."""

    page_wanted = Signal(int)
    edit_wanted = Signal(object)  #: EvidenceLink
    remove_wanted = Signal(object)  #: EvidenceLink

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Begin empty.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._links: tuple[EvidenceLink, ...] | None = None
        self._is_open = True
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._empty = label(self.tr("No indicator yet."), "secondary", wraps=True)
        self._column.addWidget(self._empty)

    def show_links(self, links: tuple[EvidenceLink, ...], shelf: Shelf, *, is_open: bool) -> None:
        """Show links; nothing is made anew when they are the same."""
        if links == self._links and is_open == self._is_open:
            return
        self._links, self._is_open = links, is_open
        for made in self._rows:
            self._column.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._rows = [self._row(link) for link in links if link.indicator in shelf.areas]
        for made in self._rows:
            self._column.addWidget(made)
        self._empty.setVisible(not self._rows)

    def _row(self, link: EvidenceLink) -> QWidget:
        metrics, theme = self._desk.theme.metrics, self._desk.theme
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.space(2))
        code = link.indicator
        go = button(code, "link", name=self.tr("Go to {code}").format(code=code))
        go.clicked.connect(lambda: self._desk.go(Place(PageKey.ASSESSMENT, code=code)))
        line.addWidget(go)
        first = _FIRST_NUMBER.search(link.page)
        if link.page:
            page = button(page_text(link.page), "link", name=self.tr("Show page {page}").format(page=link.page))
            # "p. 2" alone would be narrower than a pointer needs.
            page.setMinimumWidth(self._desk.theme.metrics.px(28))
            page.setEnabled(first is not None)
            if first is not None:
                number = int(first.group())
                page.clicked.connect(lambda: self.page_wanted.emit(number))
            line.addWidget(page)
        note = ElidedLabel(" ".join(link.note.split()), "caption")
        line.addWidget(note, 1)
        for icon, text, signal in (
            ("pencil", self.tr("Page and note for {code}…"), self.edit_wanted),
            ("x", self.tr("Remove from {code}…"), self.remove_wanted),
        ):
            tool = QToolButton()
            tool.setToolTip(text.format(code=code))
            tool.setAccessibleName(text.format(code=code))
            tool.setVisible(self._is_open)
            theme.bind_icon(tool, icon, "text2")
            tool.clicked.connect(lambda _checked=False, signal=signal: signal.emit(link))
            line.addWidget(tool)
        return made


class RevisionsList(QWidget):
    """What a document was before, the latest first."""

    copy_wanted = Signal(object)  #: Revision

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Begin empty.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.theme.metrics.space(2))
        self._rows: list[QWidget] = []
        self._revisions: tuple[Revision, ...] = ()

    @property
    def revisions(self) -> tuple[Revision, ...]:
        """What is shown, the oldest first."""
        return self._revisions

    def show_revisions(self, revisions: tuple[Revision, ...]) -> None:
        """Show them; a single one says nothing."""
        if revisions == self._revisions:
            return
        self._revisions = revisions
        for made in self._rows:
            self._column.removeWidget(made)
            made.hide()
            made.deleteLater()
        shown = list(enumerate(revisions, start=1)) if len(revisions) > 1 else []
        self._rows = [self._row(number, revision, len(revisions)) for number, revision in reversed(shown)]
        for made in self._rows:
            self._column.addWidget(made)

    def _row(self, number: int, revision: Revision, count: int) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._desk.theme.metrics.space(6))
        name = self.tr("Version {number}").format(number=number)
        when = self._desk.formats.moment(revision.at)
        parts = [name, when, revision.actor]
        if number == count:
            parts.append(self.tr("now"))
        elif revision.erased:
            parts.append(self.tr("erased"))
        line.addWidget(ElidedLabel(" · ".join(parts), "secondary"), 1)
        if number < count and revision.sha256 is not None and not revision.erased:
            copy = button(self.tr("Save a copy…"), "small", name=self.tr("Save a copy of {name}…").format(name=name))
            copy.clicked.connect(lambda: self.copy_wanted.emit(revision))
            line.addWidget(copy)
        return made


class DetailsPane(QWidget):
    """Everything about one document below its picture."""

    link_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the pane.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        metrics = desk.theme.metrics
        self.setProperty("band", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form = FactsForm(desk)
        self.uses = UsesList(desk)
        self.revisions = RevisionsList(desk)
        self.link_button = button(self.tr("Link to indicators…"), "small")
        desk.theme.bind_icon(self.link_button, "link", "text")
        self.link_button.clicked.connect(self.link_wanted)
        self._used = label(self.tr("Used by"), "header")
        self._versions = label(self.tr("Versions"), "header")
        self._added = label(role="caption", wraps=True)
        self._hash = label(role="caption", wraps=True)
        head = QHBoxLayout()
        head.addWidget(self._used, 1)
        head.addWidget(self.link_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.space(14), metrics.space(10), metrics.space(14), metrics.space(10))
        column.setSpacing(metrics.space(8))
        column.addWidget(self.form)
        column.addLayout(head)
        column.addWidget(self.uses)
        column.addWidget(self._versions)
        column.addWidget(self.revisions)
        column.addWidget(self._added)
        column.addWidget(self._hash)
        column.addStretch(1)

    def show_document(self, document: Document | None, shelf: Shelf, *, is_open: bool) -> None:
        """Show a document, or nothing."""
        self.setVisible(document is not None)
        self.form.show_document(document)
        if document is None:
            return
        self.form.set_open(is_open)
        self.link_button.setVisible(is_open)
        links = shelf.uses.get(document.id, ())
        self._used.setText(self.tr("Used by %n indicator(s)", "", len(shelf.codes(document.id))))
        self.uses.show_links(links, shelf, is_open=is_open)
        self._added.setText(self.tr("Added {moment}").format(moment=added_text(document, self._desk.formats)))
        digest = document.sha256 or ""
        short = f"{digest[:4]} {digest[4:8]} … {digest[-4:]}" if digest else ""
        self._hash.setText(f"SHA-256 {short}")
        self._hash.setToolTip(digest)
        self._hash.setVisible(bool(digest))

    def show_revisions(self, revisions: tuple[Revision, ...]) -> None:
        """Show what it was before."""
        self.revisions.show_revisions(revisions)
        self._versions.setVisible(len(revisions) > 1)
        self.revisions.setVisible(len(revisions) > 1)


def _put(edit: QLineEdit, text: str) -> None:
    """Set a text without moving the cursor where nothing changes."""
    if edit.text() != text:
        edit.setText(text)
        edit.setCursorPosition(0)
