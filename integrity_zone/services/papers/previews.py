"""Papers as they would be, drawn while somebody writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from integrity_zone.domain.papers import PaperKind
from integrity_zone.services.evidence.reading_child import ReadingChild
from integrity_zone.services.papers.charter_preview import drawn_charter_words
from integrity_zone.services.papers.content import paper_content
from integrity_zone.services.papers.material import asked_paper, with_letterhead
from integrity_zone.services.reports.making import unheard

if TYPE_CHECKING:
    from types import TracebackType

    from integrity_zone.domain.papers import Letterhead
    from integrity_zone.services.papers.material import PaperAsked, PaperMaterial, PaperWish


class PaperPreviews:
    """Holds one child process that draws papers while somebody writes; it starts at first use.

    It may be asked from any thread but that of the screens: an answer takes some hundredths of a second, the first
    one or two seconds.
    """

    def __init__(self) -> None:
        """Nothing is started yet."""
        self._child = ReadingChild()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def preview(
        self,
        material: PaperMaterial,
        kind: PaperKind,
        text: str,
        *,
        wish: PaperWish,
        member: int | None = None,
        letterhead: Letterhead | None = None,
    ) -> bytes:
        """A paper as it would be, as PDF.

        Args:
            material: From `paper_material`.
            kind: Which paper; the charter is shown without signature fields.
            text: As typed.
            wish: Number, day and people.
            member: Place in the staff list of whose pakta is shown; None for the first, or blanks without staff.
            letterhead: Another than the one kept, such as while it is edited; its pictures are those of `material`.

        Raises:
            ProblemList: The text has problems.
            DeclarationIncompleteError: Of a charter: place, date or head is missing.
            UnprintableLettersError: A text has letters that no typeface draws.
            CalledOffError: It was closed meanwhile.
            TooHeavyError: It reached a limit.
        """
        asked = asked_paper(kind, text, wish, (member or 0,))
        return self._child.ask(drawn_paper, with_letterhead(material, letterhead), asked)

    def close(self) -> None:
        """End the child, also in the middle of a preview."""
        self._child.close()


def drawn_paper(material: PaperMaterial, asked: PaperAsked) -> bytes:
    """Draw a paper; in a child process, which alone loads the library for it."""
    from integrity_zone.exports.papers.pdf import draw_papers

    if asked.kind is PaperKind.CHARTER:
        return drawn_charter_words(material, asked.text)
    return draw_papers(paper_content(material, asked), unheard)
