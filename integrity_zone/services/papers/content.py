"""What a paper says: its text with every field filled in from the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import Declaration, Signatory, StaffMember
from integrity_zone.domain.offices import office_in_line
from integrity_zone.domain.paper_texts import parse_paper_text
from integrity_zone.domain.papers import PaperKind
from integrity_zone.exports.indonesian import wording
from integrity_zone.exports.indonesian.dates import date_words, grouped, long_date
from integrity_zone.exports.papers.content import Grid, PaperContent, PaperCopy
from integrity_zone.exports.papers.wording import (
    BLANK,
    PAPER_TITLES,
    TARGETS,
    TEAM_COLUMNS,
    area_title,
    full_office,
    head_of_government,
    is_head_of_government,
    role_title,
)
from integrity_zone.services.papers.people import (
    letterhead_of,
    minutes_signers,
    pakta_signers,
    single_signer,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from integrity_zone.domain.team import TeamMember
    from integrity_zone.services.papers.material import PaperAsked, PaperMaterial

#: Papers signed in the name of the head of government or agency, not of the unit.
AGENCY_PAPERS = frozenset({PaperKind.PROPOSAL, PaperKind.RESPONSIBILITY})
_STAFF_SHARES = (0.065, 0.3, 0.22, 0.235, 0.18)
_BLANK_STAFF_ROWS, _BLANK_TEAM_ROWS = 14, 8
_TEAM_SHARES = (0.07, 0.37, 0.35, 0.21)


@dataclass(frozen=True, slots=True)
class _Said:
    """What is known for one paper, before it is put into words."""

    material: PaperMaterial
    asked: PaperAsked
    declaration: Declaration
    unit: str
    government: str
    day: date | None
    place: str
    signer: Signatory

    @property
    def dateline(self) -> str:
        """Place and date, with room to write what is not known."""
        return f"{self.place or BLANK}, {long_date(self.day) if self.day else BLANK}"


def paper_content(material: PaperMaterial, asked: PaperAsked) -> PaperContent:
    """Everything a file of papers says.

    Args:
        material: What it is made of.
        asked: Which paper.

    Raises:
        ProblemList: The text has problems.
    """
    said = _said(material, asked)
    letterhead = material.letterhead
    lines = parse_paper_text(asked.kind, asked.text)
    fields = frozenset(name for line in lines for name in line.fields)
    return PaperContent(
        kind=asked.kind,
        title=PAPER_TITLES[asked.kind],
        unit=said.unit,
        lines=lines,
        values=MappingProxyType(_values(said)),
        copies=_copies(said),
        head=letterhead_of(material, said.unit, said.government, said.signer if _is_agency(said) else None),
        paper=letterhead.paper,
        lettering=letterhead.lettering,
        margins=letterhead.margins,
        created_at=material.generated_at,
        sample=material.snapshot.unit.sample,
        document_id=asked.document_id,
        dateline=said.dateline,
        grids=MappingProxyType(_grids(said, fields)),
        lists=MappingProxyType(_lists(said)),
    )


def paper_day(declaration: Declaration | None, asked: PaperAsked) -> date | None:
    """The day on a paper: the one asked for, else that of the declaration, which a letter of the agency is not from."""
    if asked.dated_on is not None or asked.kind in AGENCY_PAPERS or declaration is None:
        return asked.dated_on
    return declaration.date


def printed_names(content: PaperContent) -> tuple[str, ...]:
    """Names of all who sign, in order, each once."""
    found = (party.name for copy in content.copies for row in copy.signers for party in row if party is not None)
    return tuple(dict.fromkeys(name for name in found if name))


def _said(material: PaperMaterial, asked: PaperAsked) -> _Said:
    snapshot = material.snapshot
    declaration = snapshot.declaration or Declaration()
    full = wording.unit_name(snapshot.unit)
    letterhead = material.letterhead
    government, _ = wording.letterhead(full, letterhead.government or declaration.government)
    is_agency = asked.kind in AGENCY_PAPERS
    return _Said(
        material=material,
        asked=asked,
        declaration=declaration,
        unit=full,
        government=government,
        day=paper_day(declaration, asked),
        place=asked.place or declaration.place,
        signer=asked.signer or _usual_signer(declaration, government, is_agency=is_agency),
    )


def _usual_signer(declaration: Declaration, government: str, *, is_agency: bool) -> Signatory:
    if is_agency:
        found = next((person for person in declaration.witnesses if is_head_of_government(person.office)), None)
        return found or Signatory("", head_of_government(government) or BLANK, "")
    return declaration.heads[0] if declaration.heads else Signatory("", "", "")


def _is_agency(said: _Said) -> bool:
    return said.asked.kind in AGENCY_PAPERS and (
        is_head_of_government(said.signer.office) or is_head_of_government(said.signer.on_behalf_of)
    )


def _values(said: _Said) -> dict[str, str]:
    target = said.material.snapshot.unit.target
    declaration = said.declaration
    head = declaration.heads[0] if declaration.heads else None
    signed = sum(member.pakta_on is not None for member in declaration.staff)
    values = {
        "nama_unit": said.unit,
        "pemerintah": said.government,
        "predikat": target,
        "predikat_lengkap": TARGETS.get(target, target),
        "tahun": str(said.material.snapshot.assessment.year),
        "tempat": said.place or BLANK,
        "tanggal": long_date(said.day) if said.day else BLANK,
        "hari_tanggal": date_words(said.day) if said.day else BLANK,
        "nomor": said.asked.number or BLANK,
        "jumlah_pegawai": grouped(len(declaration.staff)) if declaration.staff else BLANK,
        "jumlah_pakta": grouped(signed) if declaration.staff else BLANK,
        "pimpinan": wording.leaders(len(declaration.heads) or 1),
    }
    values |= _person_values("pimpinan", head, else_blank=True)
    return values | _person_values("penanda_tangan", said.signer, else_blank=False)


def _person_values(whose: str, person: Signatory | None, *, else_blank: bool) -> dict[str, str]:
    missing = BLANK if else_blank else ""
    return {
        f"nama_{whose}": (person.name if person else "") or BLANK,
        f"nip_{whose}": (person.nip or "") if person else missing,
        f"pangkat_{whose}": (person.rank or "") if person else missing,
        f"jabatan_{whose}": (full_office(person) if person else "") or BLANK,
    }


def _copies(said: _Said) -> tuple[PaperCopy, ...]:
    if said.asked.kind is PaperKind.PAKTA:
        return _pakta_copies(said)
    if said.asked.kind is PaperKind.MINUTES:
        witnesses = () if said.asked.parties else said.declaration.witnesses
        return (PaperCopy(signers=minutes_signers(_parties(said), witnesses, said.unit)),)
    return (PaperCopy(signers=single_signer(said.signer, said.unit, _signer_dateline(said))),)


def _signer_dateline(said: _Said) -> str:
    """A letter has its date on top."""
    if said.asked.kind is PaperKind.PROPOSAL:
        return ""
    if said.asked.kind is PaperKind.TEAM_DECREE:
        return f"Ditetapkan di {said.place or BLANK}\npada tanggal {long_date(said.day) if said.day else BLANK}"
    return said.dateline


def _parties(said: _Said) -> tuple[Signatory, ...]:
    declaration = said.declaration
    return said.asked.parties or (*declaration.heads, *declaration.witnesses) or (Signatory("", "", ""),) * 2


def _pakta_copies(said: _Said) -> tuple[PaperCopy, ...]:
    staff = said.declaration.staff
    wanted = range(len(staff)) if said.asked.members is None else said.asked.members
    members = [staff[place] for place in wanted if 0 <= place < len(staff)]
    if not members:
        blanks = dict.fromkeys(("nama", "nip", "pangkat", "jabatan"), BLANK)
        blank = StaffMember("", None, "")
        return (PaperCopy(blanks, pakta_signers(said.declaration, blank, said.unit, said.dateline)),)
    return tuple(
        PaperCopy(
            values={
                "nama": member.name,
                "nip": member.nip or "",
                "pangkat": member.rank or "",
                "jabatan": member.office,
            },
            signers=pakta_signers(said.declaration, member, said.unit, said.dateline),
            title=member.name,
        )
        for member in members
    )


def _grids(said: _Said, wanted: frozenset[str]) -> dict[str, Grid]:
    """The tables that the text asks for."""
    made = {"daftar_pegawai": _staff_grid, "susunan_tim": _team_grid}
    return {name: make(said) for name, make in made.items() if name in wanted}


def _staff_grid(said: _Said) -> Grid:
    staff = said.declaration.staff
    rows = tuple(
        (f"{number}.", member.name, member.nip or "–", member.office, f"{number}.")
        for number, member in enumerate(staff, start=1)
    )
    blank = tuple((f"{number}.", "", "", "", f"{number}.") for number in range(1, _BLANK_STAFF_ROWS + 1))
    note = f"Jumlah pegawai: {grouped(len(staff))} orang." if staff else ""
    return Grid(wording.STAFF_COLUMNS, _STAFF_SHARES, rows or blank, signed=True, note=note)


def _team_grid(said: _Said) -> Grid:
    rows = tuple(
        (f"{number}.", area_title(member.area), member.name, role_title(member.role))
        for number, member in enumerate(_by_area(said), start=1)
    )
    blank = tuple((f"{number}.", "", "", "") for number in range(1, _BLANK_TEAM_ROWS + 1))
    return Grid(TEAM_COLUMNS, _TEAM_SHARES, rows or blank)


def _by_area(said: _Said) -> list[TeamMember]:
    """Who works on all areas first, then area by area."""
    return sorted(said.material.snapshot.team, key=lambda member: member.area or 0)


def _lists(said: _Said) -> Mapping[str, tuple[str, ...]]:
    guests = said.declaration.guests
    parties = _parties(said)
    return {
        "daftar_pihak": tuple(
            f"{number}. {_party_line(person, said.unit)};" for number, person in enumerate(parties, start=1)
        ),
        "daftar_hadir": ("Acara ini dihadiri pula oleh:", *_guest_lines(said)) if guests else (),
    }


def _guest_lines(said: _Said) -> list[str]:
    return [
        f"{number}. {', '.join(part for part in (guest.name, guest.organisation) if part)};"
        for number, guest in enumerate(said.declaration.guests, start=1)
    ]


def _party_line(person: Signatory, unit: str) -> str:
    nip = f"NIP {person.nip}" if person.nip else ""
    organisation = wording.shown_organisation(person, unit)
    parts = (person.name or BLANK, nip, office_in_line(person) or BLANK, organisation)
    return ", ".join(part for part in parts if part)
