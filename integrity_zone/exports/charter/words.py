"""What the charter says around its commitments."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CharterWords:
    """Paragraphs before and behind the commitments."""

    opening: tuple[str, ...]
    closing: tuple[str, ...]
