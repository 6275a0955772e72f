"""Text that is gathered piece by piece and never grows beyond what a search needs."""

from __future__ import annotations

import unicodedata

#: A thick report has half of this.
TEXT_LIMIT = 1_000_000


class GatheredText:
    """Pieces of text up to a limit. Half surrogates and control characters are left out."""

    def __init__(self, limit: int = TEXT_LIMIT) -> None:
        """Nothing is gathered yet.

        Args:
            limit: Characters.
        """
        self._pieces: list[str] = []
        self._left = limit
        self.is_full = False

    def add(self, piece: str) -> None:
        """Take one more piece, or as much of it as there is room for."""
        if len(piece) > self._left:
            self.is_full = True
            piece = piece[: self._left]
        self._left -= len(piece)
        if piece:
            self._pieces.append(piece)

    def text(self) -> str:
        """Everything, NFC, lines without blanks at their ends and at most one blank line between two."""
        lines: list[str] = []
        for line in unicodedata.normalize("NFC", "".join(self._pieces)).splitlines():
            plain = _plain(line)
            if plain or (lines and lines[-1]):
                lines.append(plain)
        return "\n".join(lines).strip("\n")


def _plain(line: str) -> str:
    if not line.isprintable():
        line = "".join(" " if letter == "\t" else letter for letter in line if letter == "\t" or _is_seen(letter))
    return " ".join(line.split())


def _is_seen(letter: str) -> bool:
    # The soft hyphens and joiners of a typesetter would part a word that somebody searches for.
    return unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co"}
