"""Remarks that were begun and not posted. They are nobody else's yet, so this laptop remembers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integrity_zone.domain.workspace import Snapshot
    from ui.preferences import Preferences


class BegunRemarks:
    """Of one year of one unit."""

    def __init__(self, preferences: Preferences, snapshot: Snapshot) -> None:
        """Nothing is looked up yet.

        Args:
            preferences: Where they are kept.
            snapshot: Names unit and year.
        """
        self._preferences = preferences
        self._where = f"remark/{snapshot.unit.workspace_id}/{snapshot.assessment.year}"

    def text(self, code: str) -> str:
        """What was begun about an indicator; empty when nothing was."""
        return self._preferences.choice(f"{self._where}/{code}")

    def keep(self, code: str, text: str) -> None:
        """Remember what is typed about an indicator, or forget it when it is nothing."""
        key = f"{self._where}/{code}"
        if text.strip():
            self._preferences.keep_choice(key, text)
        elif self._preferences.choice(key):
            self._preferences.drop_choice(key)
