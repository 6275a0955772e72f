"""What the binder says: texts as they are to be read, and where the pages of each document lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Use:
    """One indicator that a document stands behind."""

    code: str
    title: str
    page: str  #: such as "2"; empty for the whole document
    note: str


@dataclass(frozen=True, slots=True)
class BinderDocument:
    """One document."""

    title: str
    number: str  #: as printed on it; empty when it has none
    facts: tuple[tuple[str, str], ...]  #: label and text
    sha256: str  #: hex; empty for a web link
    uses: tuple[Use, ...]  #: at least one, in worksheet order
    pages: Path | None  #: plain PDF; None when only its cover sheet is in the binder
    lying: tuple[bool, ...]  #: for every page whether it is wider than high
    remark: str  #: why there are no pages, or what the pages lack


@dataclass(frozen=True, slots=True)
class IndexIndicator:
    """One indicator with its documents."""

    code: str
    title: str
    documents: tuple[int, ...]  #: positions in `BinderContent.documents`


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """A sub-component."""

    title: str
    indicators: tuple[IndexIndicator, ...]


@dataclass(frozen=True, slots=True)
class IndexSection:
    """An area, or a result component."""

    title: str
    groups: tuple[IndexGroup, ...]


@dataclass(frozen=True, slots=True)
class BinderContent:
    """The whole binder."""

    unit_name: str
    year: int
    sample: bool
    generated_at: datetime
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    documents: tuple[BinderDocument, ...]  #: in the order in which they are bound
    index: tuple[IndexSection, ...]
