"""Lists of a declaration that are changed row by row: guests, and the controls announced on the day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from integrity_zone.domain.declaration import Control, Guest
from ui.dialogs.declaration.control import ControlDialog
from ui.dialogs.declaration.guest import GuestDialog
from ui.dialogs.home.parts import fit_rows, table_view
from ui.dialogs.opening import ask
from ui.models.home.text_table import TextRow, TextTable
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.declaration import Declaration
    from ui.desk import Desk
    from ui.pages.declaration.acts import DeclarationActs

_Item = TypeVar("_Item", Guest, Control)

#: Rows in sight before the table scrolls.
_MOST_ROWS = 6


class RowsCard(Card):
    """A table with buttons to add, change and remove; Enter or a double click changes, Delete removes."""

    def __init__(
        self, desk: Desk, acts: DeclarationActs, title: str, headers: Sequence[str], *, add: str, nothing: str
    ) -> None:
        """Lay out without rows.

        Args:
            desk: The doors of a page.
            acts: What can be done to the declaration.
            title: Above it.
            headers: One for each column.
            add: Text of the button that adds.
            nothing: Said while there are no rows.
        """
        super().__init__(desk.theme, title)
        self.desk = desk
        self.acts = acts
        self._is_open = False
        self.model = TextTable(headers, desk.theme, parent=self)
        self.table = table_view(self.model, desk.theme, title, wide=(0,))
        self._nothing = label(nothing, "secondary", wraps=True)
        self.add = button(add, "small")
        self.change = button(
            self.tr("Change…"), "small", name=self.tr("{list}: change the chosen row").format(list=title)
        )
        self.remove = button(
            self.tr("Remove"), "small", name=self.tr("{list}: remove the chosen row").format(list=title)
        )
        buttons = FlowLayout(spacing=desk.theme.metrics.space(6))
        for made in (self.add, self.change, self.remove):
            buttons.addWidget(made)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.table)
        self.body.addLayout(buttons)
        self.add.clicked.connect(lambda: self.ask(None))
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self.table.doubleClicked.connect(lambda _index: self._change())
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._enable())

    def show_rows(self, rows: Sequence[TextRow], *, is_open: bool) -> None:
        """Show rows; the chosen one stays chosen by its place."""
        self._is_open = is_open
        chosen = max(self.table.currentIndex().row(), 0)
        self.model.show_rows(rows)
        self._nothing.setVisible(not rows)
        self.table.setVisible(bool(rows))
        if rows:
            self.table.selectRow(min(chosen, len(rows) - 1))
            fit_rows(self.table, _MOST_ROWS)
        self._enable()

    @property
    def chosen(self) -> int | None:
        """Place of the chosen row."""
        row = self.table.currentIndex().row()
        return row if 0 <= row < len(self.model.rows) else None

    def ask(self, at: int | None) -> None:
        """Ask for a row; each list has its own dialog.

        Args:
            at: Which is changed; None for another one.
        """
        raise NotImplementedError  # Qt's metaclass leaves no room for an abstract class

    def take_out(self, at: int) -> None:
        """Remove a row.

        Args:
            at: Which.
        """
        raise NotImplementedError  # as above

    def _change(self) -> None:
        if self._is_open and self.chosen is not None:
            self.ask(self.chosen)

    def _remove(self) -> None:
        if self._is_open and self.chosen is not None:
            self.take_out(self.chosen)

    def _enable(self) -> None:
        self.add.setEnabled(self._is_open)
        for made in (self.change, self.remove):
            made.setEnabled(self._is_open and self.chosen is not None)


class GuestsCard(RowsCard):
    """Who is present and does not sign."""

    def __init__(self, desk: Desk, acts: DeclarationActs) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            acts: What can be done to the declaration.
        """
        super().__init__(
            desk,
            acts,
            self.tr("Guests"),
            (self.tr("Name"), self.tr("Organisation")),
            add=self.tr("Add a guest…"),
            nothing=self.tr("Nobody is named. Guests, such as Dharma Wanita, stand in the charter without signing."),
        )
        self._guests: tuple[Guest, ...] = ()

    def show_declaration(self, declared: Declaration, *, is_open: bool) -> None:
        """Show its guests."""
        self._guests = declared.guests
        self.show_rows([TextRow((guest.name, guest.organisation)) for guest in declared.guests], is_open=is_open)

    def ask(self, at: int | None) -> None:
        """Ask for a guest."""
        dialog = GuestDialog(self._guests[at] if at is not None else None, self.desk.theme, self)

        def record() -> None:
            guest = dialog.guest
            if at is None:
                title = self.tr("guest {name}").format(name=guest.name)
                self.acts.edit(title, lambda declared: replace(declared, guests=(*declared.guests, guest)))
            else:
                title = self.tr("guest {name} changed").format(name=guest.name)
                self.acts.edit(title, lambda declared: replace(declared, guests=_put(declared.guests, at, guest)))

        ask(dialog, record)

    def take_out(self, at: int) -> None:
        """Remove a guest."""
        title = self.tr("guest {name} removed").format(name=self._guests[at].name)
        self.acts.edit(title, lambda declared: replace(declared, guests=_without(declared.guests, at)))


class ControlsCard(RowsCard):
    """What is announced that watches over the unit, such as CCTV points."""

    def __init__(self, desk: Desk, acts: DeclarationActs) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            acts: What can be done to the declaration.
        """
        super().__init__(
            desk,
            acts,
            self.tr("Controls announced"),
            (self.tr("Kind"), self.tr("Place"), self.tr("How many")),
            add=self.tr("Announce a control…"),
            nothing=self.tr("Nothing is announced, such as CCTV points."),
        )
        self._controls: tuple[Control, ...] = ()

    def show_declaration(self, declared: Declaration, *, is_open: bool) -> None:
        """Show its controls; a confidential place is shown here alone, and marked."""
        self._controls = declared.controls
        self.show_rows(
            [
                TextRow((control.kind, self._place(control), self.desk.formats.number(control.count)))
                for control in declared.controls
            ],
            is_open=is_open,
        )

    def ask(self, at: int | None) -> None:
        """Ask for a control."""
        dialog = ControlDialog(self._controls[at] if at is not None else None, self.desk.theme, self)

        def record() -> None:
            control = dialog.control
            # Not its place in a title: that of an undo is shown, and may be confidential.
            if at is None:
                title = self.tr("control {kind}").format(kind=control.kind)
                self.acts.edit(title, lambda declared: replace(declared, controls=(*declared.controls, control)))
            else:
                title = self.tr("control {kind} changed").format(kind=control.kind)
                self.acts.edit(title, lambda declared: replace(declared, controls=_put(declared.controls, at, control)))

        ask(dialog, record)

    def take_out(self, at: int) -> None:
        """Remove a control."""
        title = self.tr("control {kind} removed").format(kind=self._controls[at].kind)
        self.acts.edit(title, lambda declared: replace(declared, controls=_without(declared.controls, at)))

    def _place(self, control: Control) -> str:
        if not control.confidential:
            return control.place
        return (
            self.tr("{place} (confidential)").format(place=control.place) if control.place else self.tr("confidential")
        )


def _put(items: Sequence[_Item], at: int, item: _Item) -> tuple[_Item, ...]:
    changed = list(items)
    changed[at] = item
    return tuple(changed)


def _without(items: Sequence[_Item], at: int) -> tuple[_Item, ...]:
    left = list(items)
    del left[at]
    return tuple(left)
