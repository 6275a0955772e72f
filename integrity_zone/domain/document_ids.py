"""Names of documents: how they are made, and which was never given."""

from __future__ import annotations

import re
import unicodedata
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from integrity_zone.domain.work_unit import WorkUnit

#: Longest middle part of a document id; with it the id still fits the smallest QR code of a stamp.
CODE_LIMIT = 32

#: What follows the year in the name of a charter, and in that of another paper.
_CHARTER_PLACE = re.compile(r"-[0-9]{4}-(?P<revision>[0-9]{2,4})$")
_PAPER_PLACE = re.compile(r"-(?P<letters>[A-Z]{2})(?P<serial>[0-9]{2,6})-(?P<revision>[0-9]{2,4})$")
_SMALL_WORDS = frozenset({"DAN", "DI", "PADA", "UNTUK", "SERTA", "YANG"})
_REGION_WORDS = frozenset({"KABUPATEN", "KOTA", "PROVINSI"})


def document_id(unit: WorkUnit, year: int, revision: int) -> str:
    """The name of one charter, such as "ZI-DPMPTSP-ARUNIKA-2026-01".

    Args:
        unit: Its code is used, else one made of its name.
        year: Year of the assessment.
        revision: Counted from 1; a charter drawn anew after a change gets the next.
    """
    return f"ZI-{_code(unit)}-{year}-{revision:02d}"


def paper_document_id(unit: WorkUnit, year: int, letters: str, serial: int, revision: int) -> str:
    """The name of another paper than the charter, such as "ZI-DPMPTSP-ARUNIKA-2026-BA01-02".

    Args:
        unit: As for a charter.
        year: Year of the assessment.
        letters: Of its kind.
        serial: Counted from 1 among its kind.
        revision: Counted from 1; made anew after a change it gets the next.
    """
    return f"ZI-{_code(unit)}-{year}-{letters}{serial:02d}-{revision:02d}"


def paper_serial(document: str) -> int:
    """The serial in the name of such a paper; 0 for another name."""
    found = _PAPER_PLACE.search(document)
    return int(found["serial"]) if found else 0


def free_revision(names: Iterable[str]) -> int:
    """The first revision of a charter that none of these names has.

    Args:
        names: Document ids of one year.
    """
    return _first_free(int(found["revision"]) for found in map(_CHARTER_PLACE.search, names) if found)


def free_serial(names: Iterable[str], letters: str) -> int:
    """The first serial of a kind of paper that none of these names has.

    Args:
        names: Document ids of one year.
        letters: Of the kind.
    """
    places = filter(None, map(_PAPER_PLACE.search, names))
    return _first_free(int(found["serial"]) for found in places if found["letters"] == letters)


def free_paper_revision(names: Iterable[str], letters: str, serial: int) -> int:
    """The first revision of one such paper that none of these names has; other arguments as for `free_serial`."""
    places = filter(None, map(_PAPER_PLACE.search, names))
    own = (found for found in places if (found["letters"], int(found["serial"])) == (letters, serial))
    return _first_free(int(found["revision"]) for found in own)


def _first_free(taken: Iterable[int]) -> int:
    """Not the one behind the greatest: a stranger's entry may claim any number, and then nothing could be counted."""
    known = frozenset(taken)
    return next(number for number in count(1) if number not in known)


def _code(unit: WorkUnit) -> str:
    words = _ascii_words(unit.code) if unit.code else _abbreviated(_ascii_words(_without_remark(unit.name)))
    return "-".join(words)[:CODE_LIMIT].strip("-") or "UNIT"


def _without_remark(name: str) -> str:
    """The name without a remark in brackets behind it."""
    return re.sub(r"\s*\([^()]*\)\s*$", "", name)


def _ascii_words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.findall(r"[A-Z0-9]+", plain.upper())


def _abbreviated(words: list[str]) -> list[str]:
    """Initials of the unit, then the name of its region in full: DPMPTSP, ARUNIKA."""
    cut = max((number for number, word in enumerate(words) if number and word in _REGION_WORDS), default=len(words))
    own = [word for word in words[:cut] if word not in _SMALL_WORDS]
    initials = "".join(word[0] for word in own) if len(own) > 1 else "".join(own)
    return [part for part in (initials, *words[cut + 1 :]) if part]
