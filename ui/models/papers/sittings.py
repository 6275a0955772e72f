"""Versions of a text as people remember them: one for each time somebody sat over it, not one for every pause."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from integrity_zone.services.papers.texts import TextVersion

#: Versions of one person with a shorter time between them are of one sitting.
SITTING = timedelta(minutes=20)


def sittings(versions: Iterable[TextVersion]) -> tuple[TextVersion, ...]:
    """The last version of each sitting, the newest first.

    Args:
        versions: The newest first.
    """
    kept: list[TextVersion] = []
    later: TextVersion | None = None
    for version in versions:
        is_same = (
            later is not None
            and later.edited_by == version.edited_by
            and later.edited_at - version.edited_at < SITTING
            # Going back to the standing text is a step of its own.
            and (later.text is None) == (version.text is None)
        )
        if not is_same:
            kept.append(version)
        later = version
    return tuple(kept)
