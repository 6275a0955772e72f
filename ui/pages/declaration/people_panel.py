"""Who signs, in which order and by which way: settled before the text is frozen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView

from integrity_zone.domain.declaration import Declaration
from integrity_zone.domain.declaration_file import HEADS_LIMIT, WITNESSES_LIMIT
from ui.dialogs.declaration.person import PersonDialog
from ui.dialogs.home.parts import table_view
from ui.dialogs.opening import ask
from ui.messages import sentence_of
from ui.models.declaration.people import PeopleTable, people_rows
from ui.pages.declaration.panel import Panel
from ui.theme.tokens import Mark
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from integrity_zone.domain.declaration import Signatory
    from integrity_zone.services.charters.ceremonies import Ceremony
    from ui.desk import Desk
    from ui.pages.declaration.acts import DeclarationActs
    from ui.view import AssessmentView


class PeoplePanel(Panel):
    """A table to be arranged by dragging or with Alt and the arrows."""

    def __init__(self, desk: Desk, acts: DeclarationActs) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            acts: What can be done to the declaration.
        """
        super().__init__(desk, acts, self.tr("Signatories"))
        self._declared = Declaration()
        self._is_frozen = False
        self.set_remark(self.tr("Witnesses are no duty: at most six, in the order in which they sign."))
        self.frozen = Strip(desk.theme)
        self.model = PeopleTable(
            (self.tr("No."), self.tr("Who"), self.tr("Part"), self.tr("Way")),
            desk.theme,
            self,
        )
        everybody = HEADS_LIMIT + WITNESSES_LIMIT
        self.table = table_view(
            self.model, desk.theme, self.tr("Signatories"), wide=(1,), wraps=True, most_rows=everybody
        )
        self.table.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.table.setDragDropOverwriteMode(False)
        self._notes = label(role="secondary", wraps=True)
        self.head_button = button(self.tr("Add a head…"), "small")
        self.witness = button(self.tr("Add a witness…"), "small")
        self.change = button(self.tr("Change…"), "small", name=self.tr("Change the chosen signatory"))
        self.up = button(self.tr("Earlier"), "small", tip=self.tr("Signs earlier (Alt+Up)"))
        self.down = button(self.tr("Later"), "small", tip=self.tr("Signs later (Alt+Down)"))
        self.remove = button(self.tr("Remove"), "small", name=self.tr("Remove the chosen signatory"))
        buttons = FlowLayout(spacing=desk.theme.metrics.space(6))
        for made in (self.head_button, self.witness, self.change, self.up, self.down, self.remove):
            buttons.addWidget(made)
        self.body.addWidget(self.frozen)
        self.body.addWidget(self.table)
        self.body.addLayout(buttons)
        self.body.addWidget(self._notes)
        self.body.addStretch(1)
        self._connect()

    def show_view(self, view: AssessmentView, ceremony: Ceremony) -> None:
        """Show who is declared, also while another charter is frozen."""
        self._declared = view.snapshot.declaration or Declaration()
        self._is_frozen = ceremony.paper is not None
        self.frozen.setVisible(self._is_frozen)
        if self._is_frozen:
            self.frozen.set_value(
                StripValue(
                    Mark.MET,
                    self.tr("The text is frozen with the people and ways of then."),
                    self.tr("A person can be replaced here for later papers; the frozen charter keeps who is on it."),
                )
            )
        chosen = max(self.table.currentIndex().row(), 0)
        self.model.is_open = self._can_arrange
        self.model.show_rows(people_rows(self._declared))
        self.table.resizeRowsToContents()
        if self.model.rows:
            self.table.selectRow(min(chosen, len(self.model.rows) - 1))
        language = self.desk.formats.language
        self._notes.setText("\n".join(sentence_of(note, language) for note in ceremony.notes))
        self._notes.setVisible(bool(ceremony.notes))
        self._enable()

    @property
    def _can_arrange(self) -> bool:
        return not self._is_frozen and not self.desk.hub.is_read_only

    @property
    def _chosen(self) -> int | None:
        at = self.table.currentIndex().row()
        return at if 0 <= at < len(self.model.rows) else None

    def _enable(self) -> None:
        at, heads = self._chosen, len(self._declared.heads)
        of = heads + len(self._declared.witnesses)
        self.head_button.setEnabled(self._can_arrange and heads < HEADS_LIMIT)
        has_room = len(self._declared.witnesses) < WITNESSES_LIMIT
        self.witness.setEnabled(self._can_arrange and has_room)
        self.witness.setToolTip("" if has_room else self.tr("A charter has room for six witnesses"))
        self.change.setEnabled(at is not None and not self.desk.hub.is_read_only)
        self.remove.setEnabled(at is not None and self._can_arrange)
        self.up.setEnabled(at is not None and self._can_arrange and at not in (0, heads))
        self.down.setEnabled(at is not None and self._can_arrange and at not in (heads - 1, of - 1))

    def _add(self, *, is_head: bool) -> None:
        title = self.tr("Add a head") if is_head else self.tr("Add a witness")
        dialog = PersonDialog(title, self.tr("Add"), None, self.desk.theme, self)

        def record() -> None:
            person = dialog.person
            said = self.tr("signatory {name}").format(name=person.name)
            if is_head:
                self.acts.edit(said, lambda declared: replace(declared, heads=(*declared.heads, person)))
            else:
                self.acts.edit(said, lambda declared: replace(declared, witnesses=(*declared.witnesses, person)))

        ask(dialog, record)

    def _change(self) -> None:
        at = self._chosen
        if at is None or self.desk.hub.is_read_only:
            return
        about = self.tr("The frozen charter keeps who is on it.") if self._is_frozen else ""
        known = (*self._declared.heads, *self._declared.witnesses)[at]
        dialog = PersonDialog(self.tr("Change a signatory"), self.tr("Save"), known, self.desk.theme, self, about=about)

        def record() -> None:
            person = dialog.person
            self.acts.edit(
                self.tr("signatory {name} changed").format(name=person.name),
                lambda declared: _with_people(declared, _put(_people(declared), at, person)),
            )

        ask(dialog, record)

    def _remove(self) -> None:
        at = self._chosen
        if at is None or not self._can_arrange:
            return
        name = (*self._declared.heads, *self._declared.witnesses)[at].name

        def without(declared: Declaration) -> Declaration:
            if at < len(declared.heads):
                return replace(declared, heads=(*declared.heads[:at], *declared.heads[at + 1 :]))
            place = at - len(declared.heads)
            return replace(declared, witnesses=(*declared.witnesses[:place], *declared.witnesses[place + 1 :]))

        self.acts.edit(self.tr("signatory {name} removed").format(name=name), without)

    def _step(self, by: int) -> None:
        at = self._chosen
        if at is not None:
            self.put(at, at + by)

    def put(self, start: int, end: int) -> None:
        """Put somebody at another place in the order; heads stay among heads and witnesses among witnesses.

        Args:
            start: Row of the person.
            end: Row wanted.
        """
        heads, of = len(self._declared.heads), len(self.model.rows)
        lowest, highest = (0, heads - 1) if start < heads else (heads, of - 1)
        target = min(max(end, lowest), highest)
        if not self._can_arrange or target == start:
            return
        name = (*self._declared.heads, *self._declared.witnesses)[start].name

        def moved(declared: Declaration) -> Declaration:
            people = list(_people(declared))
            people.insert(target, people.pop(start))
            return _with_people(declared, tuple(people))

        self.acts.edit(self.tr("order of {name}").format(name=name), moved)
        self.table.selectRow(target)

    def _connect(self) -> None:
        self.head_button.clicked.connect(lambda: self._add(is_head=True))
        self.witness.clicked.connect(lambda: self._add(is_head=False))
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._step(-1))
        self.down.clicked.connect(lambda: self._step(1))
        self.table.activated.connect(lambda _index: self._change())
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._enable())
        self.model.move_asked.connect(self.put)
        for keys, act in (("Alt+Up", self.up.click), ("Alt+Down", self.down.click), ("Del", self.remove.click)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)


def _people(declared: Declaration) -> tuple[Signatory, ...]:
    return (*declared.heads, *declared.witnesses)


def _with_people(declared: Declaration, people: tuple[Signatory, ...]) -> Declaration:
    heads = len(declared.heads)
    return replace(declared, heads=people[:heads], witnesses=people[heads:])


def _put(people: tuple[Signatory, ...], at: int, person: Signatory) -> tuple[Signatory, ...]:
    return (*people[:at], person, *people[at + 1 :])
