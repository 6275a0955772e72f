"""The papers of an integrity zone: their kinds, texts, letterhead, and the registry of those that were issued."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import Paper
from integrity_zone.domain.document_ids import free_revision

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from integrity_zone.domain.ceremony import CharterFile, Keepsake, Publication
    from integrity_zone.domain.declaration import Declaration
    from integrity_zone.domain.requirements import Requirement


class PaperKind(StrEnum):
    """What kind of paper; `process.md` section 3 says what each is."""

    CHARTER = "charter"  #: piagam pencanangan
    PAKTA = "pakta"  #: pakta integritas, one per person
    COMMITMENT_SHEET = "commitment-sheet"  #: lembar komitmen pegawai
    TEAM_DECREE = "team-decree"  #: SK tim kerja
    MINUTES = "minutes"  #: berita acara
    SERVICE_NOTICE = "service-notice"  #: maklumat pelayanan
    PROPOSAL = "proposal"  #: surat usulan of the head of government
    RESPONSIBILITY = "responsibility"  #: surat pernyataan tanggung jawab mutlak (SPTJM)


#: Widths of a margin that leave room for words on both papers.
MARGIN_MILLIMETRES = range(10, 51)


class Lettering(StrEnum):
    """Which of the typefaces that come with the program a letter is set in."""

    SERIF = "serif"
    SANS = "sans"


@dataclass(frozen=True, slots=True)
class Margins:
    """White around the text of a letter, in millimetres."""

    top: int = 20
    bottom: int = 20
    left: int = 25
    right: int = 20


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands over the letters of the unit, and how its letters are set."""

    government: str = ""  #: first line; empty: as the declaration has it, or from the unit's name
    unit: str = ""  #: second line; empty: the unit's name
    address: str = ""
    contact: str = ""  #: telephone, e-mail, website
    emblem: str = ""  #: SHA-256 (hex) of the picture kept; empty for none
    logo: str = ""  #: of the unit, at the right; SHA-256 (hex); empty for none
    state_emblem: str = ""  #: only over what is signed in the name of the head of government; SHA-256 (hex)
    paper: Paper = Paper.A4
    lettering: Lettering = Lettering.SERIF
    margins: Margins = Margins()
    number_pattern: str = ""  #: the region's own, such as "{nomor}/{kode}/{bulan_romawi}/{tahun}"; empty for none


@dataclass(frozen=True, slots=True)
class PaperText:
    """The agency's own wording of one kind of paper, with named fields in braces."""

    kind: PaperKind
    text: str
    edited_at: datetime | None = None
    edited_by: str = ""


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """A line of the registry: a paper as it was issued, whatever happened to its text and people since."""

    id: str  #: UUID
    kind: PaperKind
    document_id: str  #: such as "ZI-DPMPTSP-ARUNIKA-2026-01"
    revision: int  #: from 1; a changed or re-issued paper is the next
    title: str
    number: str  #: as printed on it; empty for none
    dated_on: date | None
    content: str  #: SHA-256 (hex) of the file as issued
    data_digest: str  #: of what it says, hex; empty for a paper that says nothing of a declaration
    signatories: tuple[str, ...]  #: names as printed, in signing order
    declaration: Declaration | None = None  #: as it was when frozen; of a charter only
    withdrawn: str | None = None  #: why it no longer holds; None while it does
    issued_at: datetime | None = None
    issued_by: str = ""


@dataclass(frozen=True, slots=True)
class Papers:
    """Everything about the papers of one year."""

    issued: tuple[IssuedPaper, ...] = ()  #: oldest first
    #: Document ids that were ever given, also by lines that somebody changed or deleted: none is given twice.
    names: frozenset[str] = frozenset()
    files: tuple[CharterFile, ...] = ()  #: of the charters, oldest first
    keepsakes: tuple[Keepsake, ...] = ()
    publication: Publication | None = None
    letterhead: Letterhead = Letterhead()
    #: Kind -> the agency's own text; the standing one holds for those that are not there.
    texts: Mapping[PaperKind, PaperText] = field(default_factory=lambda: MappingProxyType({}))
    #: Key -> where the unit stands on a requirement; those not there were not looked at yet.
    requirements: Mapping[str, Requirement] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def charter(self) -> IssuedPaper | None:
        """The frozen charter that holds; None while there is none."""
        holding = [paper for paper in self._charters if paper.withdrawn is None]
        return max(holding, key=lambda paper: paper.revision, default=None)

    @property
    def next_charter_revision(self) -> int:
        """Number of the revision that a charter gets that is drawn now and was not frozen."""
        return free_revision(self.names)

    @property
    def next_frozen_revision(self) -> int:
        """The same for one that is frozen now: what was signed under a name without being frozen keeps that name."""
        return free_revision(self.names | {kept.document_id for kept in self.files if kept.field})

    @property
    def named_charters(self) -> Mapping[str, IssuedPaper]:
        """Document id -> the charter of that name, whether it holds or not.

        Two computers may have frozen one of the same name: the one that holds counts, else the newest.
        """
        return {paper.document_id: paper for paper in sorted(self._charters, key=lambda paper: paper == self.charter)}

    def files_of(self, paper: IssuedPaper) -> tuple[CharterFile, ...]:
        """The kept files of one charter, oldest first."""
        own = (paper.document_id, paper.data_digest)
        return tuple(kept for kept in self.files if (kept.document_id, kept.data_digest) == own)

    def frozen_contents(self, paper: IssuedPaper) -> frozenset[str]:
        """Hashes of the files that were frozen with the text of this charter.

        Two computers may have frozen the same text, each as a file of its own.
        """
        return frozenset(line.content for line in self.issued if line.data_digest == paper.data_digest)

    @property
    def _charters(self) -> list[IssuedPaper]:
        # Of one whose people are not known any more, nobody can say who has to sign.
        return [paper for paper in self.issued if paper.kind is PaperKind.CHARTER and paper.declaration is not None]
