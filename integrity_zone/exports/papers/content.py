"""What a paper says, as values: made by the services, drawn by `pdf`."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from integrity_zone.domain.declaration import Paper
    from integrity_zone.domain.paper_texts import TextLine
    from integrity_zone.domain.papers import Lettering, Margins, PaperKind


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who signs, as printed around the room for the signature."""

    role: str  #: such as "Menyaksikan,"; empty for none
    office: tuple[str, ...] = ()  #: lines
    organisation: str = ""
    name: str = ""  #: empty: a line to write it on
    details: tuple[str, ...] = ()  #: rank, NIP
    dateline: str = ""  #: place and date above, perhaps in two lines


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with rules."""

    heads: tuple[str, ...]
    shares: tuple[float, ...]  #: of the text width, together 1
    rows: tuple[tuple[str, ...], ...]
    signed: bool = False  #: the last column is for signatures
    right_aligned: tuple[int, ...] = (0,)
    note: str = ""  #: below


@dataclass(frozen=True, slots=True)
class PaperCopy:
    """One paper of a file; a pakta for each person is a copy for each."""

    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  #: besides those of the content
    signers: tuple[tuple[Party | None, ...], ...] = ()  #: rows of two; None leaves a place free
    title: str = ""  #: for the outline, where there are several


@dataclass(frozen=True, slots=True)
class PaperHead:
    """What stands over the first page."""

    lines: tuple[str, ...]  #: government and unit, or the office of the head of government
    address: tuple[str, ...] = ()
    emblem: bytes | None = None  #: at the left, or in the middle over an office
    logo: bytes | None = None  #: at the right
    drawn_emblem: bool = False  #: the invented one of the sample
    is_office: bool = False  #: signed in the name of the head of government


@dataclass(frozen=True, slots=True)
class PaperContent:
    """Everything a file of papers says."""

    kind: PaperKind
    title: str
    unit: str
    lines: tuple[TextLine, ...]
    values: Mapping[str, str]  #: field name -> its words
    copies: tuple[PaperCopy, ...]
    head: PaperHead
    paper: Paper
    lettering: Lettering
    margins: Margins
    created_at: datetime
    sample: bool
    document_id: str = ""  #: at the foot; empty while it is not issued
    dateline: str = ""
    grids: Mapping[str, Grid] = field(default_factory=lambda: MappingProxyType({}))  #: by block field
    #: Block field -> lines that stand in its place, such as the parties; those that begin with a number are items.
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
