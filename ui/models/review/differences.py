"""How far a stage agrees with the one before it, as rows: each difference, and the figures of each area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.values import score_text
from ui.models.home.text_table import TextRow
from ui.models.judging import JUDGING_MARKS, STATE_OF, judging_name
from ui.models.standing import stage_name
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from fractions import Fraction

    from integrity_zone.domain.agreement import Agreement
    from ui.formats import Formats
    from ui.view import AssessmentView

#: Columns of the table of differences that a narrow one leaves out.
TITLE = 1


def signed(points: Fraction, formats: Formats) -> str:
    """Points with their sign: `+0,28`, `−0,09`."""
    if not points:
        return formats.number(0, 2)
    sign = "+" if points > 0 else "\u2212"
    return sign + formats.points(abs(points))


def difference_rows(
    view: AssessmentView, found: Agreement, formats: Formats, stage: Stage = Stage.TPI
) -> tuple[TextRow, ...]:
    """One row for each indicator that a stage changed or returned; its data is the place of the question."""
    rows = []
    for item in found.differences:
        indicator = view.instrument.indicators_by_code[item.code]
        state = STATE_OF[item.decision]
        own = score_text(indicator, item.own, formats) if item.own is not None else "–"
        rows.append(
            TextRow(
                (
                    item.code,
                    indicator.title,
                    score_text(indicator, item.judged, formats),
                    own,
                    signed(item.points, formats),
                    judging_name(state, stage),
                ),
                mark=JUDGING_MARKS[state],
                mark_name=judging_name(state, stage),
                data=Place(PageKey.ASSESSMENT, code=item.code),
            )
        )
    return tuple(rows)


def area_rows(found: Agreement, formats: Formats) -> tuple[TextRow, ...]:
    """One row for each area, and the whole below them."""
    rows = [
        TextRow(
            (
                area.title,
                f"{area.judged}/{area.of}",
                str(area.agreed),
                share_text(area.share, formats),
                signed(area.points, formats),
            )
        )
        for area in found.areas
    ]
    whole = QCoreApplication.translate("Review", "Together")
    last = (f"{found.judged}/{found.of}", str(found.agreed), share_text(found.share, formats))
    return (*rows, TextRow((whole, *last, signed(found.points, formats))))


def share_text(share: Fraction | None, formats: Formats) -> str:
    """How much of what was judged was agreed; a dash when nothing was judged."""
    return formats.table_percent(share) if share is not None else "–"


class ReviewWords(QObject):
    """Sentences about a review. An object, since only those can count in a language."""

    def __init__(self, formats: Formats, parent: QObject) -> None:
        """Choose the language.

        Args:
            formats: Of numbers.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = formats

    def headline(self, found: Agreement, stage: Stage) -> str:
        """How much is judged and agreed."""
        if not found.judged:
            return self.tr("{stage} has not judged anything yet").format(stage=stage_name(stage))
        return self.tr("{stage} agrees on {agreed} of {judged} ({share})").format(
            stage=stage_name(stage),
            agreed=found.agreed,
            judged=found.judged,
            share=share_text(found.share, self._formats),
        )

    def sentence(self, found: Agreement) -> str:
        """What is left, and what the decisions do to the total."""
        parts = []
        if found.waiting:
            parts.append(self.tr("%n answer(s) to judge", "", found.waiting))
        if found.overtaken:
            parts.append(self.tr("%n of them answered anew", "", found.overtaken))
        if found.returned:
            parts.append(self.tr("%n returned", "", found.returned))
        if found.changed:
            parts.append(self.tr("%n changed", "", found.changed))
        if found.judged:
            parts.append(self.tr("total {points} points").format(points=signed(found.points, self._formats)))
        return ", ".join(parts)
