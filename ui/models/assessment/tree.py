"""The tree of an instrument with what is answered in it, for a view to show."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from integrity_zone.domain.review import BEFORE
from integrity_zone.domain.work_unit import Stage
from ui.models.judging import name_at, state_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ui.models.judging import JudgingState
    from ui.view import AssessmentView, IndicatorState

    AnyIndex = QModelIndex | QPersistentModelIndex


class TreeRole(IntEnum):
    """What the rows say beyond their title."""

    CODE = Qt.ItemDataRole.UserRole + 1
    LABEL = Qt.ItemDataRole.UserRole + 2  #: the code as far as a row needs it
    STATE = Qt.ItemDataRole.UserRole + 3  #: IndicatorState, or JudgingState where it is judged; None for a node
    FLAGGED = Qt.ItemDataRole.UserRole + 4
    COUNT = Qt.ItemDataRole.UserRole + 5  #: (answered or judged, of); None for an indicator
    TRIED = Qt.ItemDataRole.UserRole + 6  #: its answer is only being tried


@dataclass(eq=False, slots=True)
class _Place:
    """A row: a node of the instrument or an indicator."""

    code: str
    label: str
    title: str
    parent: _Place | None
    row: int
    is_indicator: bool
    children: list[_Place] = field(default_factory=list)


class IndicatorTreeModel(QAbstractItemModel):
    """Component, part, area, sub-component, indicator. Holds an immutable view; `update` tells what changed."""

    def __init__(
        self,
        view: AssessmentView,
        parent: QObject | None = None,
        *,
        stage: Stage = Stage.UNIT,
    ) -> None:
        """Build the rows.

        Args:
            view: What is shown.
            parent: Owner.
            stage: Whose answers are worked on: for one that judges, states and counts are those of its review.
        """
        super().__init__(parent)
        self._view = view
        self._stage = stage
        self._roots: list[_Place] = []
        self._places: dict[str, _Place] = {}
        self._build(None, self._roots)

    @property
    def view(self) -> AssessmentView:
        """What is shown."""
        return self._view

    def update(self, view: AssessmentView, codes: Iterable[str]) -> None:
        """Show another view of the same instrument.

        Args:
            view: After the change.
            codes: Indicators whose rows may look different; the rows above them follow.
        """
        if view.instrument is not self._view.instrument:
            self._rename(view)
        self._view = view
        touched: dict[str, _Place] = {}
        for code in codes:
            place = self._places.get(code)
            while place is not None and place.code not in touched:
                touched[place.code] = place
                place = place.parent
        for place in touched.values():
            index = self._index_of(place)
            self.dataChanged.emit(index, index)

    def codes_of(self, indexes: Iterable[AnyIndex]) -> frozenset[str]:
        """The indicators of some rows; a node stands for all below it when none of them was chosen alone."""
        places = list(filter(None, map(_place, indexes)))
        found = {place.code for place in places if place.is_indicator}
        for place in places:
            below = frozenset(_indicators_under(place))
            if not below & found:
                found |= below
        return frozenset(found)

    def index_of(self, code: str) -> QModelIndex:
        """The row of a node or indicator; invalid when there is none."""
        place = self._places.get(code)
        return self._index_of(place) if place is not None else QModelIndex()

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Qt's door to a row."""
        siblings = self._children(parent)
        if column != 0 or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    def parent(self, index: AnyIndex = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The row above."""
        place = _place(index)
        if place is None or place.parent is None:
            return QModelIndex()
        return self._index_of(place.parent)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """How many rows below."""
        return len(self._children(parent))

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: ARG002, B008
        """One: the delegate draws the count beside the title."""
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows."""
        place = _place(index)
        if place is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{place.code} {place.title}" if role == Qt.ItemDataRole.ToolTipRole else place.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(place)
        if role == TreeRole.CODE:
            return place.code
        if role == TreeRole.LABEL:
            return place.label
        return self._fact(place, role)

    def _fact(self, place: _Place, role: int) -> object:
        if not place.is_indicator:
            if role != TreeRole.COUNT:
                return None
            return self._count(place)
        if role == TreeRole.STATE:
            return self._state(place)
        if role == TreeRole.FLAGGED:
            answer = self._view.snapshot.answers.get(Stage.UNIT, {}).get(place.code)
            return answer is not None and answer.flag is not None
        if role == TreeRole.TRIED:
            return place.code in self._view.tried
        return None

    def _spoken(self, place: _Place) -> str:
        if place.is_indicator:
            return f"{place.code} {place.title}, {name_at(self._state(place), self._stage)}"
        done, of = self._count(place)
        return f"{place.code} {place.title}, {done}/{of}"

    def _state(self, place: _Place) -> IndicatorState | JudgingState:
        return state_at(self._view, place.code, self._stage)

    def _count(self, place: _Place) -> tuple[int, int]:
        if self._stage in BEFORE:
            judgements = self._view.judgements_of(self._stage)
            below = [judgements[code] for code in _indicators_under(place)]
            return sum(item.stands for item in below), len(below)
        node = self._view.shown.nodes[place.code]
        return (node.answered, node.of)

    def _children(self, parent: AnyIndex) -> list[_Place]:
        if parent.column() > 0:
            return []
        place = _place(parent)
        return place.children if place is not None else self._roots

    def _index_of(self, place: _Place) -> QModelIndex:
        return self.createIndex(place.row, 0, place)

    def _rename(self, view: AssessmentView) -> None:
        """Take over questions that are asked in other words."""
        for indicator in view.instrument.indicators:
            place = self._places.get(indicator.code)
            if place is not None:
                place.title = indicator.title

    def _build(self, above: _Place | None, into: list[_Place]) -> None:
        instrument = self._view.instrument
        for node in instrument.children.get(above.code if above else None, ()):
            # Below an area the last part of a code says enough: the rows above have the rest.
            short = node.code if node.area is not None or node.code.count(".") < 2 else node.code.rpartition(".")[2]
            place = _Place(node.code, short, node.title, above, len(into), is_indicator=False)
            into.append(place)
            self._places[node.code] = place
            self._build(place, place.children)
        for indicator in instrument.indicators_under.get(above.code, ()) if above else ():
            label = indicator.code.rpartition(".")[2]
            place = _Place(indicator.code, label, indicator.title, above, len(into), is_indicator=True)
            into.append(place)
            self._places[indicator.code] = place


def _indicators_under(place: _Place) -> Iterator[str]:
    for child in place.children:
        if child.is_indicator:
            yield child.code
        else:
            yield from _indicators_under(child)


def _place(index: AnyIndex) -> _Place | None:
    found = index.internalPointer() if index.isValid() else None
    return found if isinstance(found, _Place) else None
