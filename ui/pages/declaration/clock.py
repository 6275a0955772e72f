"""The hour at which people sign and certificates are judged: the one thing of a ceremony that tests must set."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """This moment, aware."""
    return datetime.now(UTC)
