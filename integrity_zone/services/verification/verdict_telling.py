"""What was found in a PDF, told signature by signature and person by person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import FileKind, Way
from integrity_zone.domain.declaration import HEAD_FIELD, WITNESS_FIELD, CharterConclusion
from integrity_zone.domain.text import clean_line
from integrity_zone.domain.trust import LegalStanding
from integrity_zone.domain.verification import (
    Detail,
    FileFacts,
    NoSignature,
    SignatureVerdict,
    Tone,
    TrustFacts,
    Verification,
)
from integrity_zone.errors import Bilingual
from integrity_zone.services.verification.plain_reasons import plain
from integrity_zone.services.verification.untold import untold
from integrity_zone.services.verification.verdict_lines import Surroundings, lines_of, tone_of
from integrity_zone.services.verification.verdict_words import Held, file_holds, summary_words
from integrity_zone.signing.conclusions import SIGNED_ON_SCAN

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from integrity_zone.domain.declaration import CharterReport, Declaration, Signatory, SignatureReport
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.trust.trust_list import TrustList
    from integrity_zone.services.verification.examination import Examined
    from integrity_zone.signing.file_facts import FileLook

#: As what people are registered.
_HEAD, _WITNESS = Bilingual("head", "pimpinan"), Bilingual("witness", "saksi")
#: More of a name in a certificate is not shown.
_NAME_CHARACTERS = 200
#: What is said of a signature in ink on the scan that the file's pages are.
_IN_THIS_FILE = Bilingual(
    "Signed in ink, on the scan that this file shows; no verdict is given on it.",
    "Tanda tangan basah, pada pindaian yang menjadi halaman berkas ini; tidak dinilai.",
)


def told(
    file: FileFacts, examined: Examined, trust: TrustList, snapshot: Snapshot | None, now: datetime
) -> Verification:
    """Tell what was found.

    Args:
        file: Name, size and hash; the rest is told by what was found.
        examined: By the child process.
        trust: By which it was judged.
        snapshot: Of the workspace whose charter it may be.
        now: When it was judged.
    """
    report, look = examined.report, examined.look
    declaration, withdrawn = _declared(examined.document_id, snapshot)
    held = Held(
        is_charter=bool(look.document_id or look.like_a_charter or examined.document_id),
        against_charter=bool(examined.document_id),
        withdrawn=withdrawn,
    )
    words = summary_words(report, held)
    # Read once: a revocation list may be long, and all signatures are told by the same ones.
    lists, providers = trust.lists(), trust.providers()
    surroundings = Surroundings(None, _WITNESS, file_holds(report, held), lists)
    changed = trust.changed_at()
    return Verification(
        summary=words.summary,
        tone=words.tone,
        title=words.title,
        sentence=words.sentence,
        signatures=tuple(_verdict(found, declaration, surroundings, providers) for found in report.signatures),
        without=tuple(_without(report, declaration, look, examined.document_id, snapshot)),
        remarks=(*_notable(report), *_remarks(file.sha256, look, held, snapshot)),
        untold=untold(report, held, inked=declaration is not None and bool(declaration.fields_by(Way.WET))),
        file=replace(file, name=_shown(file.name), pages=look.pages, revisions=look.revisions),
        trust=TrustFacts(len(trust.authorities()), len(lists), None if changed is None else changed.date()),
        checked_at=now,
        document_id=examined.document_id,
        report=report,
        sample=look.sample or (held.against_charter and snapshot is not None and snapshot.unit.sample),
    )


def _declared(document_id: str, snapshot: Snapshot | None) -> tuple[Declaration | None, str | None]:
    """The declaration of the charter that a file was held against, and why it was withdrawn."""
    if snapshot is None or not document_id:
        return None, None
    paper = snapshot.papers.named_charters.get(document_id)
    return (snapshot.declaration, None) if paper is None else (paper.declaration, paper.withdrawn)


def _verdict(
    found: SignatureReport, declaration: Declaration | None, surroundings: Surroundings, providers: Collection[str]
) -> SignatureVerdict:
    field = found.counts_for or found.field
    person = dict(declaration.signers()).get(field) if declaration is not None else None
    role = _role(field, declaration, person)
    is_head = person is not None and declaration is not None and person in declaration.heads
    lines = lines_of(found, replace(surroundings, person=person, registered=_HEAD if is_head else _WITNESS))
    tone = tone_of(lines)
    certified = found.trusted and any(link in providers for link in found.chain)
    standing = LegalStanding.CERTIFIED if certified else LegalStanding.UNCERTIFIED
    details = (
        Detail(Bilingual("Field", "Bidang"), _shown(found.field)),
        *(detail for line in lines for detail in line.details),
        Detail(Bilingual("Chain of issuers (SHA-256)", "Rantai penerbit (SHA-256)"), " > ".join(found.chain) or "–"),
    )
    return SignatureVerdict(
        field=found.field,
        signer=found.signer,
        role=role,
        office=_office(person),
        issuer=found.issuer,
        signed_at=found.signed_at,
        tone=tone,
        lines=lines,
        standing=None if tone is Tone.BAD else standing,
        details=details,
    )


def _shown(name: str) -> str:
    """A name of a file or a field, which anybody can choose, as it may be shown."""
    shown = clean_line(name)
    return shown if len(shown) <= _NAME_CHARACTERS else f"{shown[: _NAME_CHARACTERS - 1]}…"


def _role(field: str, declaration: Declaration | None, person: Signatory | None) -> Bilingual:
    if declaration is None or person is None:
        return _role_by_name(field)
    if person in declaration.heads:
        return Bilingual("Declaring head", "Yang menyatakan")
    number = f" {declaration.witnesses.index(person) + 1}" if len(declaration.witnesses) > 1 else ""
    return Bilingual(f"Witness{number}", f"Saksi{number}")


def _role_by_name(field: str) -> Bilingual:
    """What a field is for as far as its name tells, which anybody can choose."""
    if field.startswith(HEAD_FIELD):
        return Bilingual("Declaring head, by the field's name", "Yang menyatakan, menurut nama bidangnya")
    if field.startswith(WITNESS_FIELD):
        return Bilingual("Witness, by the field's name", "Saksi, menurut nama bidangnya")
    return Bilingual("Signer", "Penanda tangan")


def _office(person: Signatory | None) -> str:
    return "" if person is None else ", ".join(part for part in (person.office, person.organisation) if part)


def _without(
    report: CharterReport,
    declaration: Declaration | None,
    look: FileLook,
    document_id: str,
    snapshot: Snapshot | None,
) -> list[NoSignature]:
    """Who has no electronic signature in the file, in the order in which they sign."""
    if declaration is None:
        unsigned = Bilingual("Not signed yet.", "Belum ditandatangani.")
        return [NoSignature(field, _shown(field), "", unsigned) for field in report.unsigned_fields]
    signed = {found.counts_for or found.field for found in report.signatures}
    paper = snapshot.papers.named_charters.get(document_id) if snapshot is not None else None
    kept = snapshot.papers.files_of(paper) if snapshot is not None and paper is not None else ()
    scans = [file for file in kept if file.kind is FileKind.SCAN]
    scanned = {file.field for file in scans}
    on_scan = any(reason.code == SIGNED_ON_SCAN for reason in report.reasons)
    here = {file.field for file in scans if on_scan and file.content == look.scan}
    return [
        NoSignature(
            field,
            person.name,
            _office(person),
            _IN_THIS_FILE if field in here else _absence(person, scanned=field in scanned),
        )
        for field, person in declaration.signers()
        if field not in signed
    ]


def _absence(person: Signatory, *, scanned: bool) -> Bilingual:
    if person.way is not Way.WET:
        return Bilingual("Not signed yet.", "Belum ditandatangani.")
    if scanned:
        return Bilingual(
            "Signed in ink; the scan is on record, no verdict is given on it.",
            "Tanda tangan basah, pindaian terlampir; pindaian tidak dinilai.",
        )
    return Bilingual(
        "Signs in ink; there is no scan on record yet.", "Tanda tangan basah; pindaiannya belum dilampirkan."
    )


def _notable(report: CharterReport) -> list[Bilingual]:
    """What there is to be known of the file besides who signed and who did not, which is told apart."""
    told_apart = {CharterConclusion.UNSIGNED, CharterConclusion.INCOMPLETE}
    return [plain(reason) for reason in report.reasons if reason.conclusion not in told_apart]


def _remarks(sha256: str, look: FileLook, held: Held, snapshot: Snapshot | None) -> list[Bilingual]:
    remarks = []
    files = snapshot.papers.files if snapshot is not None else ()
    if any(file.content == sha256 and file.kind is FileKind.SCAN for file in files):
        remarks.append(
            Bilingual(
                "this file is on record as the scan of a page signed in ink",
                "berkas ini tercatat sebagai pindaian halaman yang ditandatangani basah",
            )
        )
    if look.document_id and not held.against_charter:
        remarks.append(
            Bilingual(
                f"the file says it is {look.document_id}, which it was not held against: open the workspace it is of",
                f"berkas menyebut dirinya {look.document_id}, tetapi tidak dibandingkan dengannya: buka berkas kerja "
                "asalnya",
            )
        )
    return remarks
