"""What the filters are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from integrity_zone.domain.work_unit import Stage
from ui.models import filters
from ui.models.standing import stage_name

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES: Mapping[str, object] = {
    filters.BLANK: QT_TRANSLATE_NOOP("Assessment", "Unanswered"),
    filters.RETURNED: QT_TRANSLATE_NOOP("Assessment", "Returned"),
    filters.EVIDENCE_NONE: QT_TRANSLATE_NOOP("Assessment", "Without evidence"),
    filters.EVIDENCE_OUTSIDE: QT_TRANSLATE_NOOP("Assessment", "Evidence outside the year"),
    filters.FLAGGED: QT_TRANSLATE_NOOP("Assessment", "Flagged"),
    filters.MINE: QT_TRANSLATE_NOOP("Assessment", "Mine"),
    filters.SENT_BACK: QT_TRANSLATE_NOOP("Assessment", "Returned by TPN"),
    filters.REVIEWER_DIFFERS: QT_TRANSLATE_NOOP("Assessment", "{stage} differs"),
    filters.TO_JUDGE: QT_TRANSLATE_NOOP("Assessment", "To judge"),
    filters.OVERTAKEN: QT_TRANSLATE_NOOP("Assessment", "Answered anew"),
    filters.CHANGED: QT_TRANSLATE_NOOP("Assessment", "Changed since last year"),
    filters.CARRIED: QT_TRANSLATE_NOOP("Assessment", "Carried over, to confirm"),
    filters.BLOCKS_WBK: QT_TRANSLATE_NOOP("Assessment", "Blocks WBK"),
    filters.BLOCKS_WBBM: QT_TRANSLATE_NOOP("Assessment", "Blocks WBBM"),
}


def filter_name(key: str, stage: Stage = Stage.TPI) -> str:
    """What a filter is called; the stage is the one whose judgements concern who asks."""
    return QCoreApplication.translate("Assessment", str(_NAMES[key])).format(stage=stage_name(stage))
