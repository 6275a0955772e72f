"""The texts of papers: the standing ones, and the unit's own with everything they ever were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import paper_text_subject
from integrity_zone.domain.paper_texts import BadPaperTextError, cleaned_paper_text, parse_paper_text
from integrity_zone.errors import ProblemList
from integrity_zone.exports.papers import standing_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.papers import PaperKind, Papers
    from integrity_zone.services.workspace.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class TextVersion:
    """What a text was from some moment on."""

    text: str | None  #: None: the standing text
    edited_at: datetime
    edited_by: str


def standing_text(kind: PaperKind) -> str:
    """The text that holds until the unit writes its own."""
    return standing_texts.standing_text(kind)


def text_of(papers: Papers, kind: PaperKind) -> str:
    """The text that holds: the unit's own, else the standing one."""
    own = papers.texts.get(kind)
    return own.text if own is not None else standing_text(kind)


def set_paper_text(workspace: Workspace, kind: PaperKind, text: str) -> Change:
    """Make the text of one kind of paper this one. The standing text, word for word, is none of the unit's own.

    Raises:
        ProblemList: Holds every `BadPaperTextError` with its line.
        OpenedReadOnlyError: Opened for reading.
    """
    parse_paper_text(kind, text)
    clean = cleaned_paper_text(text)
    unprintable = tuple(_unprintable(clean))
    if unprintable:
        raise ProblemList(unprintable)
    with workspace.writing() as work:
        work.edit(paper_text_subject(kind.value), "text", None if clean == standing_text(kind) else clean)
        return work.finish("paper-text")


def _unprintable(text: str) -> Iterator[BadPaperTextError]:
    """Lines with letters that the usual typeface of papers lacks."""
    from integrity_zone.exports.pages.letters import missing_letters

    for number, line in enumerate(text.split("\n"), start=1):
        letters = missing_letters(line)
        if letters:
            yield BadPaperTextError(
                line=number,
                hint_en=f"papers cannot print {letters}; write it in Latin letters",
                hint_id=f"naskah tidak dapat mencetak {letters}; tulis dengan huruf Latin",
            )


def reset_paper_text(workspace: Workspace, kind: PaperKind) -> Change:
    """Let the standing text hold again; the unit's own stays among its versions."""
    with workspace.writing() as work:
        work.edit(paper_text_subject(kind.value), "text", None)
        return work.finish("paper-text")


def text_versions(workspace: Workspace, kind: PaperKind) -> tuple[TextVersion, ...]:
    """Everything the text of one kind of paper was, the newest first; what was erased is left out."""
    entries = workspace.history(paper_text_subject(kind.value))
    return tuple(
        TextVersion(
            text=entry.value if isinstance(entry.value, str) else None,
            edited_at=datetime.fromisoformat(entry.at),
            edited_by=entry.actor,
        )
        for entry in reversed(entries)
        if entry.field == "text" and not entry.withheld
    )
