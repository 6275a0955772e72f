"""Papers for tests: an agency with everything that can be printed, and a paper made of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from types import MappingProxyType

from integrity_zone.domain.ceremony import Delegation
from integrity_zone.domain.declaration import Declaration, Guest, Signatory, StaffMember
from integrity_zone.domain.papers import Letterhead, PaperKind, Papers
from integrity_zone.domain.team import TeamMember
from integrity_zone.domain.work_unit import AssessmentKey, WorkUnit
from integrity_zone.domain.workspace import Snapshot
from integrity_zone.exports.papers.pdf import draw_papers
from integrity_zone.exports.papers.standing_texts import standing_text
from integrity_zone.services.papers.content import paper_content
from integrity_zone.services.papers.material import PaperAsked, PaperMaterial

UNIT = WorkUnit("6f6f5f0e-0000-4000-8000-000000000001", "Dinas Perizinan Kabupaten Arunika", "DP", "WBK", sample=False)
HEAD = Signatory(
    "Dra. Sekar Wulandari, M.Si.", "Kepala Dinas", UNIT.name, "Pembina Utama Muda", "19710412 199603 2 999"
)
SECRETARY = Signatory("Ir. H. Bagas Prawiranegara, M.T.", "Sekretaris Daerah", "Kabupaten Arunika")
ACTING = Signatory("Ratri Kusumaningtyas, S.H.", "Inspektur Daerah", "Inspektorat Daerah", delegation=Delegation.ACTING)
STAFF = tuple(
    StaffMember(f"Pegawai Nomor {n}, S.E.", f"19{n:06}2010031999", f"Analis {n}", "Penata", None) for n in range(1, 13)
)
DECLARATION = Declaration(
    place="Arunika",
    date=date(2026, 1, 12),
    government="Pemerintah Kabupaten Arunika",
    heads=(HEAD,),
    witnesses=(SECRETARY, ACTING),
    guests=(Guest("Ny. Larasati", "Dharma Wanita"), Guest("Wirasono", "")),
    staff=STAFF,
)
TEAM = (TeamMember("1", "Dimas", "coordinator", None), TeamMember("2", "Nindya", "member", 2))
MADE_KINDS = [kind for kind in PaperKind if kind is not PaperKind.CHARTER]


def material(
    declaration: Declaration | None = DECLARATION,
    letterhead: Letterhead | None = None,
    *,
    unit: WorkUnit = UNIT,
    team: tuple[TeamMember, ...] = TEAM,
    emblem: bytes | None = None,
) -> PaperMaterial:
    """What a paper is made of."""
    return PaperMaterial(
        snapshot=Snapshot(
            unit=unit,
            assessment=AssessmentKey(2026, "zi-2021"),
            instrument_digest="",
            answers=MappingProxyType({}),
            documents=MappingProxyType({}),
            links=(),
            declaration=declaration,
            replicas=MappingProxyType({}),
            state_digest="",
            team=team,
            papers=Papers(),
        ),
        letterhead=letterhead or Letterhead(address="Jalan Merdeka 1", contact="telepon 0211"),
        emblem=emblem,
        logo=None,
        state_emblem=None,
        generated_at=datetime(2026, 1, 10, 9, 0, tzinfo=UTC),
    )


def asked(kind: PaperKind, text: str | None = None, **more: object) -> PaperAsked:
    """A paper with its standing text, or another."""
    return replace(PaperAsked(kind, standing_text(kind) if text is None else text), **more)  # type: ignore[arg-type]


def drawn(wanted: PaperAsked, made_of: PaperMaterial | None = None) -> bytes:
    """The file."""
    return draw_papers(paper_content(made_of or material(), wanted), lambda _progress: None)
