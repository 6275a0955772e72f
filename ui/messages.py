"""What people read when something is refused: the core says it in both languages, the screens choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integrity_zone.errors import IntegrityZoneError, ProblemList

if TYPE_CHECKING:
    from integrity_zone.errors import Bilingual, Language

#: Details of a refusal that are written as they are, also at the beginning of a sentence: names of files, of fields of
#: a PDF, addresses, keys. A word of ours, such as what is too long, gets its capital.
_NAMES = frozenset({"path", "field", "fields", "url", "key", "name", "module", "step"})


#: Stages that are called by their initials.
_STAGES = frozenset({"tpi", "tpn"})


def sentences_of(problem: IntegrityZoneError, language: Language) -> tuple[str, ...]:
    """One sentence per problem, each with a full stop, and a capital where it does not begin with a name.

    Args:
        problem: What was refused.
        language: Of the screens.
    """
    problems = problem.problems if isinstance(problem, ProblemList) else (problem,)
    return tuple(_refused(found, _own_words(found) or found.text(language)) for found in problems)


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
        "stage-submitted": QCoreApplication.translate(
            "Messages",
            "The answers of {stage} for {year} were handed in by {actor} on {day}. "
            "Open them again with a reason before you change them.",
        ),
        "unsettled-conflicts": QCoreApplication.translate(
            "Messages", "{count} answers of {stage} are in conflict ({codes}). Settle them first by answering."
        ),
        "unknown-indicator": QCoreApplication.translate("Messages", "{indicator} is no code of this instrument."),
    }.get(problem.code, "")
    details = dict(problem.details)
    if details.get("stage") in _STAGES:
        details["stage"] = str(details["stage"]).upper()
    try:
        return said.format(**details)
    except KeyError:
        return ""


def sentence_of(said: Bilingual, language: Language) -> str:
    """A sentence of the core, with a capital and a full stop.

    Args:
        said: In both languages.
        language: Of the screens.
    """
    return _stopped(_capital(said.text(language).strip()))


def _refused(problem: IntegrityZoneError, text: str) -> str:
    names = (str(value) for key, value in problem.details.items() if key in _NAMES)
    begins_with_name = any(name and text.startswith(" ".join(name.split())) for name in names)
    return _stopped(text if begins_with_name else _capital(text))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _stopped(text: str) -> str:
    return text if text[-1:] in {"", ".", "?", ":"} else text + "."
