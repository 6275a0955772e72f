"""The charter as it would look with other words, for an editor; nobody can sign what this draws."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.paper_texts import cleaned_paper_text, parse_paper_text
from integrity_zone.domain.papers import PaperKind, Papers, PaperText
from integrity_zone.services.charters.drawing import charter_identity, declared_as_drawn
from integrity_zone.services.charters.words import charter_words
from integrity_zone.services.papers.texts import standing_text

if TYPE_CHECKING:
    from integrity_zone.services.papers.material import PaperMaterial


def drawn_charter_words(material: PaperMaterial, text: str) -> bytes:
    """Draw the charter with this text; in a child process.

    Args:
        material: With a declaration that is complete.
        text: As typed.

    Raises:
        ProblemList: The text has problems.
        DeclarationIncompleteError: Place, date or head is missing.
        TooLongError: Opening or closing is longer than a charter holds.
        UnprintableLettersError: A text has letters that the charter's typefaces lack.
    """
    from integrity_zone.exports.charter.pdf import draw_charter

    parse_paper_text(PaperKind.CHARTER, text)
    clean = cleaned_paper_text(text)
    own = {} if clean == standing_text(PaperKind.CHARTER) else {PaperKind.CHARTER: PaperText(PaperKind.CHARTER, clean)}
    papers = Papers(letterhead=material.letterhead, texts=MappingProxyType(own))
    snapshot = replace(material.snapshot, papers=papers)
    return draw_charter(
        declared_as_drawn(snapshot),
        snapshot.unit,
        unit_line=material.letterhead.unit,
        year=snapshot.assessment.year,
        identity=charter_identity(snapshot),
        created_at=material.generated_at,
        emblem=material.emblem,
        words=charter_words(snapshot),
    ).pdf
