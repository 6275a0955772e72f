"""Which mark a state is drawn with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.theme.tokens import Mark
from ui.view import IndicatorState

if TYPE_CHECKING:
    from collections.abc import Mapping

MARK_OF: Mapping[IndicatorState, Mark] = {
    IndicatorState.RETURNED: Mark.RETURNED,
    IndicatorState.BLANK: Mark.UNANSWERED,
    IndicatorState.EVIDENCE_LACKING: Mark.EVIDENCE,
    IndicatorState.AGREED: Mark.APPROVED,
    IndicatorState.FILLED: Mark.ANSWERED,
}
