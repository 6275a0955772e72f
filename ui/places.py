"""Where one can be in the program, so that every list can lead there and a language switch comes back there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping


class PageKey(StrEnum):
    """The pages of the sidebar, those that are reached from others, and the start screen."""

    START = "start"
    HOME = "home"
    DECLARATION = "declaration"
    ASSESSMENT = "assessment"
    EVIDENCE = "evidence"
    REPORTS = "reports"
    PAPERS = "papers"
    VERIFICATION = "verification"
    ELIGIBILITY = "eligibility"
    IMPORT = "import"
    REVIEW = "review"
    YEARS = "years"


_NAMES: Mapping[str, object] = {
    PageKey.START: QT_TRANSLATE_NOOP("Words", "Start"),
    PageKey.HOME: QT_TRANSLATE_NOOP("Words", "Home"),
    PageKey.DECLARATION: QT_TRANSLATE_NOOP("Words", "Declaration"),
    PageKey.ASSESSMENT: QT_TRANSLATE_NOOP("Words", "Assessment"),
    PageKey.EVIDENCE: QT_TRANSLATE_NOOP("Words", "Evidence"),
    PageKey.REPORTS: QT_TRANSLATE_NOOP("Words", "Reports"),
    PageKey.PAPERS: QT_TRANSLATE_NOOP("Words", "Papers"),
    PageKey.VERIFICATION: QT_TRANSLATE_NOOP("Words", "Check signatures"),
    PageKey.ELIGIBILITY: QT_TRANSLATE_NOOP("Words", "Requirements and dates"),
    PageKey.IMPORT: QT_TRANSLATE_NOOP("Words", "Import a worksheet"),
    PageKey.REVIEW: QT_TRANSLATE_NOOP("Words", "Review and follow-up"),
    PageKey.YEARS: QT_TRANSLATE_NOOP("Words", "Comparison of years"),
}


def page_name(key: PageKey) -> str:
    """What a page is called."""
    return QCoreApplication.translate("Words", str(_NAMES[key]))


#: Pages that there are; links to others are not shown.
_THERE = frozenset(
    {PageKey.START, PageKey.HOME, PageKey.DECLARATION, PageKey.ASSESSMENT, PageKey.EVIDENCE, PageKey.REPORTS}
    | {PageKey.PAPERS, PageKey.VERIFICATION, PageKey.ELIGIBILITY, PageKey.IMPORT, PageKey.REVIEW, PageKey.YEARS}
)


def has_page(key: PageKey) -> bool:
    """Whether there is a page to be led to."""
    return key in _THERE


@dataclass(frozen=True, slots=True)
class Place:
    """A page and what is shown on it. What a page does not know it ignores."""

    page: PageKey
    code: str = ""  #: indicator
    filters: frozenset[str] = frozenset()  #: keys of `ui.models.filters`
    codes: frozenset[str] = frozenset()  #: only these indicators, such as those that close a gap
    document: str = ""  #: id; where signatures are checked the path of a file, or nothing for the charter kept here
    search: str = ""
    part: str = ""  #: of the page, such as a step
