"""Puts codes together from the numbering of rows: "A", "I", "1", "i", "a" below each other are A.I.1.i.a."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.exports.worksheet.layout import depth_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.exports.worksheet_reading.targets import Expected, ExpectedRows


class NumberingWalk:
    """Goes down a sheet and knows where in the tree it is."""

    def __init__(self, expected: ExpectedRows) -> None:
        """Stand before the first row.

        Args:
            expected: What there should be.
        """
        self._expected = expected
        self._instrument = expected.instrument
        self._order = {item.code: place for place, item in enumerate(depth_first(expected.instrument))}
        self._node: str | None = None
        self._place = -1

    def next(self, label: str) -> Expected | None:
        """What a numbering means here: the nearest floor that has it and has not been passed; None for nothing."""
        for floor in self._floors():
            for code, known in self._below(floor):
                if known == label and self._order[code] > self._place:
                    return self._expected.by_code[code]
        return None

    def following(self) -> Expected | None:
        """The next indicator of the present node; None behind its last."""
        beneath = self._instrument.indicators_under.get(self._node or "", ())
        return next(
            (self._expected.by_code[item.code] for item in beneath if self._order[item.code] > self._place), None
        )

    def move_to(self, code: str) -> None:
        """Stand at a node or an indicator."""
        self._place = self._order[code]
        indicator = self._instrument.indicators_by_code.get(code)
        self._node = indicator.parent if indicator is not None else code

    def _floors(self) -> Iterator[str | None]:
        node = self._node
        while node is not None:
            yield node
            node = self._instrument.nodes_by_code[node].parent
        yield None

    def _below(self, floor: str | None) -> Iterator[tuple[str, str]]:
        for node in self._instrument.children.get(floor, ()):
            yield node.code, node.code.rpartition(".")[2]
        if floor is not None:
            for indicator in self._instrument.indicators_under.get(floor, ()):
                yield indicator.code, indicator.label
