"""Short names of areas, minimums and results, and numbers as words, so that a sentence stays a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.models.assessment.meters import TOTAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assessments.definition import Instrument

#: What an area is about, in one word of its title.
_SUBJECTS = ("Perubahan", "Tatalaksana", "SDM", "Akuntabilitas", "Pengawasan", "Pelayanan")
#: Words that a long title can do without beside a bar.
_LEADING = ("Penataan ", "Peningkatan Kualitas ", "Penguatan ")
_TRAILING = (" Aparatur",)
_LONG = 24
_NUMBERS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Home", "one"),
    QT_TRANSLATE_NOOP("Home", "two"),
    QT_TRANSLATE_NOOP("Home", "three"),
    QT_TRANSLATE_NOOP("Home", "four"),
    QT_TRANSLATE_NOOP("Home", "five"),
    QT_TRANSLATE_NOOP("Home", "six"),
    QT_TRANSLATE_NOOP("Home", "seven"),
    QT_TRANSLATE_NOOP("Home", "eight"),
    QT_TRANSLATE_NOOP("Home", "nine"),
)
#: More codes than this are counted, not listed.
MOST_CODES = 3


def subject_of(title: str) -> str:
    """An area in one word, such as "Pengawasan"."""
    return next((word for word in _SUBJECTS if word in title), title)


def bar_name(title: str) -> str:
    """An area as it stands beside its bar: whole, or without what its neighbours share."""
    if len(title) <= _LONG:
        return title
    for start in _LEADING:
        title = title.removeprefix(start)
    for end in _TRAILING:
        title = title.removesuffix(end)
    return title


def result_name(instrument: Instrument, code: str) -> str:
    """An indicator of the results: "IPAK survey", or the first words of what its minimum is called."""
    titles = [
        minimum.title for predicate in instrument.predicates for minimum in predicate.minimums if minimum.target == code
    ]
    title = titles[0] if titles else instrument.indicators_by_code[code].title
    _before, opened, rest = title.partition("(")
    if opened and ")" in rest:
        return QCoreApplication.translate("Home", "{index} survey").format(index=rest.partition(")")[0])
    return title


def target_name(instrument: Instrument, target: str, title: str) -> str:
    """What a minimum is about, as short as a sentence wants it.

    Args:
        instrument: Gives areas and indicators.
        target: As of a check.
        title: Of the check, for everything else.
    """
    if target == TOTAL:
        return QCoreApplication.translate("Home", "the total")
    if target in instrument.areas_by_key:
        return subject_of(title)
    if target in instrument.indicators_by_code:
        return result_name(instrument, target)
    beneath = instrument.indicators_beneath[target]
    return result_name(instrument, beneath[0].code) if len(beneath) == 1 else title


def number_word(count: int) -> str:
    """`two`, and figures from ten on."""
    return QCoreApplication.translate("Home", str(_NUMBERS[count - 1])) if 1 <= count <= len(_NUMBERS) else str(count)


def listed(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    pair = QCoreApplication.translate("Home", "{first} and {last}")
    return pair.format(first=", ".join(parts[:-1]), last=parts[-1])


def capital(text: str) -> str:
    """With a capital at the beginning; the rest as it is."""
    return text[:1].upper() + text[1:]
