"""Ceremonies for tests: a declaration with its ways, and people who sign here, elsewhere and in ink."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.declaration import Declaration, Signatory
from integrity_zone.services.charters import ceremony_signing
from integrity_zone.services.charters.ceremonies import Ceremony, ceremony_of, examine_ceremony
from integrity_zone.signing.credentials import load_p12
from integrity_zone.signing.identity import read_identity
from tests.support import elsewhere, pki

if TYPE_CHECKING:
    from integrity_zone.domain.declaration import SignatureSpace
    from integrity_zone.services.workspace.workspaces import Workspace

HEAD, FIRST, SECOND = "ttd_pimpinan", "ttd_saksi_1", "ttd_saksi_2"


def person(field: str) -> pki.Person:
    """Whose certificate is expected in a field."""
    return pki.head() if field == HEAD else pki.witness(1 if field == FIRST else 2)


def declared(*ways: Way, named: bool = True) -> Declaration:
    """A head and witnesses, one for each way.

    Args:
        ways: The head's first.
        named: Everybody's certificate is known.
    """
    numbers = ("PIMPINAN-0001", "SAKSI-0001", "SAKSI-0002")
    people = (
        Signatory("Dra. Kepala Uji, M.Si.", "Kepala Dinas Uji", "Kabupaten Uji", nip="19700101 199501 2 001"),
        Signatory("Ir. Saksi Satu", "Sekretaris Daerah", "Kabupaten Uji"),
        Signatory("Saksi Dua, S.H.", "Inspektur", "Inspektorat Kabupaten Uji"),
    )
    signing = [
        replace(person, way=way, certificate=number if named and way is not Way.WET else None)
        for person, way, number in zip(people, ways, numbers, strict=False)
    ]
    return Declaration(
        place="Kota Uji",
        date=date(2026, 3, 2),
        number="000.8/1/2026",
        heads=tuple(signing[:1]),
        witnesses=tuple(signing[1:]),
    )


def standing(workspace: Workspace) -> Ceremony:
    """Where it stands, with the usual root trusted."""
    report = examine_ceremony(workspace, roots=[pki.root_pem()], now=pki.NOW)
    return ceremony_of(workspace.snapshot(), report)


def states(ceremony: Ceremony) -> dict[str, str]:
    """Field -> state."""
    return {found.field: found.state.value for found in ceremony.signatories}


def sign_here(workspace: Workspace, field: str) -> bytes:
    """The usual person signs the current file with a P12."""
    credential = load_p12(person(field).p12(), pki.PASSPHRASE)
    return ceremony_signing.sign_here(workspace, field, credential, now=pki.NOW).pdf


def space_of(pdf: bytes, field: str) -> SignatureSpace:
    """The box reserved for somebody who signs elsewhere."""
    identity = read_identity(pdf)
    assert identity is not None
    return next(space for space in identity.spaces if space.name == field)


def sign_outside(pdf: bytes, field: str, *, own_name: str = "Signature1") -> bytes:
    """Another program adds a field and a picture of its own in the box reserved for the usual person."""
    space = space_of(pdf, field)
    return elsewhere.with_picture(pdf, person(field), own_name, space.box, space.page)


def scan() -> bytes:
    """A photograph of a signed sheet."""
    output = BytesIO()
    Image.new("L", (60, 85), 240).save(output, "JPEG")
    return output.getvalue()
