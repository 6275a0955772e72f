"""Which mark a state is drawn with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.models.judging import JUDGING_MARKS
from ui.theme.tokens import Mark
from ui.view import IndicatorState

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

MARK_OF: Mapping[StrEnum, Mark] = {
    IndicatorState.RETURNED: Mark.RETURNED,
    IndicatorState.BLANK: Mark.UNANSWERED,
    IndicatorState.EVIDENCE_LACKING: Mark.EVIDENCE,
    IndicatorState.AGREED: Mark.APPROVED,
    IndicatorState.FILLED: Mark.ANSWERED,
    **JUDGING_MARKS,
}
