"""Where one can be in the program, so that every list can lead there and a language switch comes back there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping


class PageKey(StrEnum):
    """The pages of the sidebar, and the start screen."""

    START = "start"
    HOME = "home"
    ASSESSMENT = "assessment"
    EVIDENCE = "evidence"
    REPORTS = "reports"


_NAMES: Mapping[str, object] = {
    PageKey.START: QT_TRANSLATE_NOOP("Words", "Start"),
    PageKey.HOME: QT_TRANSLATE_NOOP("Words", "Home"),
    PageKey.ASSESSMENT: QT_TRANSLATE_NOOP("Words", "Assessment"),
    PageKey.EVIDENCE: QT_TRANSLATE_NOOP("Words", "Evidence"),
    PageKey.REPORTS: QT_TRANSLATE_NOOP("Words", "Reports"),
}


def page_name(key: PageKey) -> str:
    """What a page is called."""
    return QCoreApplication.translate("Words", str(_NAMES[key]))


@dataclass(frozen=True, slots=True)
class Place:
    """A page and what is shown on it. What a page does not know it ignores."""

    page: PageKey
    code: str = ""  #: indicator
    filters: frozenset[str] = frozenset()  #: keys of `ui.models.filters`
    codes: frozenset[str] = frozenset()  #: only these indicators, such as those that close a gap
    document: str = ""  #: id
    search: str = ""
