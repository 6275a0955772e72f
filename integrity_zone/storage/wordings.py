"""The official wording of an instrument, as domain values."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlalchemy import select

from integrity_zone.domain.wording import IndicatorWording, Wording
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.repositories import moment
from integrity_zone.storage.state_tables import WordingRow, WordingSourceRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

_WORDING = table_of(WordingRow)
_SOURCE = table_of(WordingSourceRow)

#: Journal subjects that tell of wording begin so.
WORDS = frozenset({"wording", "wording-source"})


def wording_of(connection: Connection, workspace: str, instrument: str) -> Wording:
    """What was taken from a workbook for one instrument; empty when nothing was."""
    wanted = select(_SOURCE).where(_SOURCE.c.workspace == workspace, _SOURCE.c.instrument == instrument)
    source = connection.execute(wanted).one_or_none()
    if source is None or source.sha256 is None:
        return Wording()
    rows = select(_WORDING).where(_WORDING.c.workspace == workspace, _WORDING.c.instrument == instrument)
    return Wording(
        source_name=source.name or "",
        sha256=source.sha256,
        taken_at=moment(source.taken_at),
        taken_by=source.taken_by or "",
        indicators=MappingProxyType(
            {
                row.code: IndicatorWording(row.question or "", MappingProxyType(_texts(row.criteria)))
                for row in connection.execute(rows.order_by(_WORDING.c.code))
            }
        ),
    )


def _texts(text: str | None) -> Mapping[str, str]:
    """Option key -> text; what is no text is left out, as a stranger's entry may have it."""
    try:
        found = None if text is None else json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)}
