"""Where one can be in the program, so that every list can lead there and a language switch comes back there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PageKey(StrEnum):
    """The pages of the sidebar, and the start screen."""

    START = "start"
    HOME = "home"
    ASSESSMENT = "assessment"
    EVIDENCE = "evidence"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Place:
    """A page and what is shown on it. What a page does not know it ignores."""

    page: PageKey
    code: str = ""  #: indicator
    filters: frozenset[str] = frozenset()  #: keys of `ui.models.filters`
    codes: frozenset[str] = frozenset()  #: only these indicators, such as those that close a gap
    document: str = ""  #: id
    search: str = ""
