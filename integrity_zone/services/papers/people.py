"""Who signs a paper and what stands over it, as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.offices import office_lines
from integrity_zone.exports.indonesian import wording
from integrity_zone.exports.papers.content import PaperHead, Party
from integrity_zone.exports.papers.wording import DECLARES, SUPERIOR, WITNESSES, full_office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.declaration import Declaration, Signatory, StaffMember
    from integrity_zone.services.papers.material import PaperMaterial

    Rows = tuple[tuple[Party | None, ...], ...]


def letterhead_of(material: PaperMaterial, unit: str, government: str, head: Signatory | None) -> PaperHead:
    """What stands over the first page.

    Args:
        material: With the letterhead and its pictures.
        unit: Full name.
        government: As known from letterhead, declaration or the unit's name.
        head: The head of government in whose name the letter is; None for a letter of the unit. Only a letter in
            that name carries the state emblem (process.md 3.8b).
    """
    letterhead = material.letterhead
    address = tuple(line for text in (letterhead.address, letterhead.contact) for line in text.splitlines() if line)
    if head is not None:
        office = head.on_behalf_of or head.office
        return PaperHead((office,), emblem=material.state_emblem, is_office=True)
    line, own = wording.letterhead(letterhead.unit or unit, government)
    return PaperHead(
        lines=(line, own) if line else (own,),
        address=address,
        emblem=material.emblem,
        logo=material.logo,
        drawn_emblem=material.snapshot.unit.sample and material.emblem is None,
    )


def single_signer(person: Signatory, unit: str, dateline: str) -> Rows:
    """One person at the right."""
    return ((None, _party(person, unit, dateline=dateline, comma=True)),)


def minutes_signers(parties: Sequence[Signatory], witnesses: Sequence[Signatory], unit: str) -> Rows:
    """The parties side by side, two in a row.

    Args:
        parties: All who sign.
        witnesses: Those of them who acknowledge or witness, which is then said.
        unit: Full name.
    """
    shown = [
        _party(person, unit, role=wording.witness_role(person) if person in witnesses else "", comma=True)
        for person in parties
    ]
    rows = [tuple(shown[at : at + 2]) for at in range(0, len(shown), 2)]
    return tuple((None, row[0]) if len(row) == 1 else row for row in rows)


def pakta_signers(declaration: Declaration, member: StaffMember, unit: str, dateline: str) -> Rows:
    """At the left the direct superior as witness, at the right who promises."""
    superior = _superior(declaration, member)
    details = (f"NIP {member.nip}",) if member.nip else () if member.name else ("NIP",)
    own = Party(DECLARES, name=member.name, details=details, dateline=dateline)
    if superior is None:
        return ((Party(WITNESSES, (SUPERIOR,), details=("NIP",)), own),)
    return ((_party(superior, unit, role=WITNESSES, comma=True), own),)


def _superior(declaration: Declaration, member: StaffMember) -> Signatory | None:
    """The head; for the head who stands above the unit, if one of the witnesses does."""
    head = declaration.heads[0] if declaration.heads else None
    if head is None:
        return None
    is_head = member.nip == head.nip if member.nip and head.nip else member.name == head.name
    if not is_head:
        return head
    above = (person for person in declaration.witnesses if wording.witness_role(person) == wording.ACKNOWLEDGES)
    return next(above, None)


def _party(person: Signatory, unit: str, *, role: str = "", dateline: str = "", comma: bool = False) -> Party:
    office = tuple(line for line in office_lines(person) if line)
    organisation = wording.shown_organisation(person, unit) if person.organisation else ""
    whole = full_office(person)
    if organisation and len(office) == 1 and whole != office[0]:
        office, organisation = (whole,), ""
    if comma and organisation:
        organisation = f"{organisation},"
    elif comma and office:
        office = (*office[:-1], f"{office[-1]},")
    details = tuple(text for text in (person.rank or "", f"NIP {person.nip}" if person.nip else "") if text)
    return Party(role, office, organisation, person.name, details, dateline)
