"""What people read when something is refused: the core says it in both languages, the screens choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integrity_zone.errors import IntegrityZoneError, ProblemList

if TYPE_CHECKING:
    from integrity_zone.errors import Language


def sentences_of(problem: IntegrityZoneError, language: Language) -> tuple[str, ...]:
    """One sentence per problem, each with a capital and a full stop.

    Args:
        problem: What was refused.
        language: Of the screens.
    """
    problems = problem.problems if isinstance(problem, ProblemList) else (problem,)
    return tuple(_sentence(_own_words(found) or found.text(language)) for found in problems)


def text_of(problem: IntegrityZoneError, language: Language) -> str:
    """All sentences, one per line."""
    return "\n".join(sentences_of(problem, language))


def _own_words(problem: IntegrityZoneError) -> str:
    """What a screen says otherwise, where the core's sentence names an option of the command line; else nothing."""
    said = {
        "locked": QCoreApplication.translate(
            "Messages", "{path} is being worked on by {holder}. Close it there, or open it here for reading."
        ),
        "exists": QCoreApplication.translate("Messages", "{path} is there already. Choose another name."),
        "unknown-indicator": QCoreApplication.translate("Messages", "{indicator} is no code of this instrument."),
    }.get(problem.code, "")
    try:
        return said.format(**problem.details)
    except KeyError:
        return ""


def _sentence(text: str) -> str:
    text = text.strip()
    if not text:
        return text
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".?:" else text + "."
