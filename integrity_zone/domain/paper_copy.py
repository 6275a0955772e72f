"""What became of a foreign document when its pages were taken for print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperCopy:
    """The pages of a document as a plain PDF, without anything that acts."""

    lying: tuple[bool, ...]  #: for every page whether it is wider than high
    signed: bool  #: the original holds electronic signatures, which no copy can bring along

    @property
    def pages(self) -> int:
        """How many pages."""
        return len(self.lying)
