"""How the readers of this floor give up on a document among themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integrity_zone.domain.reading import UnreadReason


class UnreadError(Exception):
    """This document is not read. Becomes a value before it leaves the floor."""

    def __init__(self, reason: UnreadReason) -> None:
        """Keep the reason."""
        self.reason = reason
        super().__init__(reason.value)
