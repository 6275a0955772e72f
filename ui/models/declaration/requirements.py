"""The requirements of a proposal as rows: what is asked, what the unit has, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integrity_zone.domain.requirements import RULES, Requirement
from ui.models.declaration.words import requirement_mark, requirement_state_name, rule_title
from ui.models.home.text_table import TextRow

if TYPE_CHECKING:
    from integrity_zone.domain.workspace import Snapshot
    from ui.formats import Formats

_MARK = "✓"


def asked_words(asked: str) -> str:
    """What a predicate asks for: a level or share as it is, a word where only yes will do.

    Args:
        asked: As in the rule.
    """
    return QCoreApplication.translate("Declaration", "Yes") if asked == _MARK else asked or "–"


def requirement_rows(snapshot: Snapshot, formats: Formats) -> tuple[TextRow, ...]:
    """One row for each rule; its data is the key.

    Args:
        snapshot: Of the year.
        formats: Of days, and the language.
    """
    wants_wbbm = snapshot.unit.target.upper() == "WBBM"
    rows = []
    for rule in RULES:
        found = snapshot.papers.requirements.get(rule.key, Requirement(rule.key))
        asked = asked_words(rule.wbbm if wants_wbbm else rule.wbk)
        day = formats.short_day(found.dated_on) if found.dated_on is not None else ""
        rows.append(
            TextRow(
                (
                    rule_title(rule, formats.language),
                    asked,
                    ", ".join(part for part in (found.value, day) if part),
                    requirement_state_name(found.state),
                ),
                mark=requirement_mark(found.state),
                mark_name=requirement_state_name(found.state),
                data=rule.key,
            )
        )
    return tuple(rows)
