"""What the rows of a worksheet stand for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.exports.worksheet.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Instrument
    from integrity_zone.exports.worksheet.layout import SheetLayout

TOTAL = "total"  #: code of the grand total


class TargetKind(StrEnum):
    """What a row shows."""

    NODE = "node"
    INDICATOR = "indicator"
    COUNT = "count"
    DERIVED = "derived"  #: a sum of counts
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Target:
    """One row of the worksheet, wherever it stands."""

    kind: TargetKind
    code: str  #: of the node or indicator; of a total the component it adds up, or "total"
    part: str = ""  #: key of a count, or place among the sums of its indicator


@dataclass(frozen=True, slots=True)
class Expected:
    """What a row should look like."""

    target: Target
    row: int  #: on our sheet, and in the ministry's numbering where the instrument knows it
    label: str  #: its numbering; empty for counts, sums and totals
    title: str
    answers: str  #: what stands under the offered answers, such as "A/B/C"; empty for none


class ExpectedRows:
    """All rows that a worksheet of an instrument has."""

    def __init__(self, instrument: Instrument, titles: Mapping[str, str] | None = None) -> None:
        """Lay them out.

        Args:
            instrument: What is asked.
            titles: Indicator code -> official wording, where it is known.
        """
        self.instrument = instrument
        self.layout: SheetLayout = lay_out(instrument)
        self.official = dict(titles or {})
        rows = [*self._nodes(), *self._indicators(), *self._parts(), *self._totals()]
        self.in_order = tuple(sorted(rows, key=lambda expected: expected.row))
        self.by_row = {expected.row: expected for expected in self.in_order}
        self.by_target = {expected.target: expected for expected in self.in_order}
        self.by_code = {
            expected.target.code: expected
            for expected in self.in_order
            if expected.target.kind in {TargetKind.NODE, TargetKind.INDICATOR}
        }

    def parts_of(self, code: str) -> tuple[Expected, ...]:
        """The counts and sums of a computed indicator, in the order of their rows."""
        kinds = {TargetKind.COUNT, TargetKind.DERIVED}
        return tuple(item for item in self.in_order if item.target.code == code and item.target.kind in kinds)

    def _nodes(self) -> list[Expected]:
        return [
            Expected(
                Target(TargetKind.NODE, node.code),
                self.layout.nodes[node.code],
                node.code.rpartition(".")[2],
                node.title,
                "",
            )
            for node in self.instrument.nodes
        ]

    def _indicators(self) -> list[Expected]:
        return [
            Expected(
                Target(TargetKind.INDICATOR, item.code),
                self.layout.indicators[item.code],
                item.label,
                item.title,
                self.instrument.scales_by_key[item.scale].label,
            )
            for item in self.instrument.indicators
        ]

    def _parts(self) -> list[Expected]:
        found = []
        for indicator in self.instrument.indicators:
            if indicator.kind is not AnswerKind.RATIO:
                continue
            for count in indicator.inputs:
                row = self.layout.counts[indicator.code, count.key]
                target = Target(TargetKind.COUNT, indicator.code, count.key)
                found.append(Expected(target, row, "", count.label, "Jumlah"))
        for row, (indicator, derived) in self.layout.derived.items():
            part = str(indicator.derived.index(derived))
            found.append(Expected(Target(TargetKind.DERIVED, indicator.code, part), row, "", derived.label, "Jumlah"))
        return found

    def _totals(self) -> list[Expected]:
        grand = self.layout.grand_total
        return [
            Expected(
                Target(TargetKind.TOTAL, TOTAL if total is grand else total.nodes[0]), total.row, "", total.title, ""
            )
            for total in self.layout.totals
        ]
