"""Charters that are sound and say something else than the declaration."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.signing.identity import identity_metadata
from integrity_zone.signing.prepare import prepare_for_signing
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import alone, approved, foreign, updating
from tests.support.forgeries.case import ALONE, Family
from tests.support.forgeries.raw import appended, stream

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    from integrity_zone.domain.declaration import CharterIdentity
    from tests.support.forgeries.bases import Change

FAMILY = Family("content")


def _of(identity: CharterIdentity = charters.IDENTITY, unit: str = charters.UNIT) -> bytes:
    draft = charters.draft(["ttd_pimpinan"], identity, unit)
    return charters.sign(prepare_for_signing(draft), pki.head(), "ttd_pimpinan")


def _metadata_set(identity: CharterIdentity | None) -> Change:
    def change(writer: IncrementalPdfFileWriter) -> None:
        if identity is None:
            del writer.root["/Metadata"]
        else:
            writer.root["/Metadata"] = writer.add_object(identity_metadata(identity))

    return change


def _prepared() -> bytes:
    return prepare_for_signing(charters.draft(["ttd_pimpinan"]))


_OTHER_DIGEST = replace(charters.IDENTITY, data_digest="00" * 32)
FAMILY.add("other_content", lambda: _of(_OTHER_DIGEST), "context", given=ALONE)
FAMILY.add(
    "other_document", lambda: _of(replace(charters.IDENTITY, document_id="ZI-LAIN-2026-01")), "context", given=ALONE
)
FAMILY.add(
    "other_year",
    lambda: _of(replace(charters.IDENTITY, document_id="ZI-DPMPTSP-ARUNIKA-2025-01")),
    "context",
    given=ALONE,
)
FAMILY.add("other_unit_under_the_right_digest", lambda: _of(unit="Dinas Lain"), "context", given=ALONE)
FAMILY.add("foreign_letter", foreign, "context", given={"context": charters.CONTEXT})


@FAMILY.case("context", given=ALONE)
def text_changed_before_signing() -> bytes:
    lie = stream(b"BT /F1 12 Tf 40 700 Td (Piagam lain) Tj ET")
    return charters.sign(appended(_prepared(), {4: lie}), pki.head(), "ttd_pimpinan")


@FAMILY.case("context", given=ALONE)
def text_in_a_drawing_that_is_not_shown() -> bytes:
    lie = stream(b"BT /F1 12 Tf 40 700 Td (Piagam lain) Tj ET")
    hidden = stream(b"BT /F1 12 Tf (Dinas Penanaman Modal Kabupaten Arunika) Tj ET")
    return charters.sign(appended(_prepared(), {4: lie, 70: hidden}), pki.head(), "ttd_pimpinan")


@FAMILY.case("context", "broken", given=ALONE)
def metadata_removed_before_signing() -> bytes:
    return approved(charters.updated(_prepared(), _metadata_set(None)), pki.head(), "ttd_pimpinan")


@FAMILY.case("broken", "context", given=ALONE)
def metadata_cut_off() -> bytes:
    spoiled = stream(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF>", b"/Type /Metadata /Subtype /XML")
    pdf = _prepared()
    number = int(pdf.rpartition(b"/Metadata ")[2].split()[0])
    return approved(appended(pdf, {number: spoiled}), pki.head(), "ttd_pimpinan")


for _name, _identity in {
    "digest": _OTHER_DIGEST,
    "document": replace(charters.IDENTITY, document_id="ZI-LAIN-2026-01"),
    "sample_mark": replace(charters.IDENTITY, sample=True),
    "all": None,
}.items():
    FAMILY.add(
        f"metadata_exchanged_{_name}",
        updating(alone, _metadata_set(_identity)),
        "modified",
        given=ALONE,
    )
    FAMILY.add(
        f"metadata_exchanged_behind_three_{_name}",
        updating(charters.signed, _metadata_set(_identity)),
        "modified",
    )


@FAMILY.case("context", given=ALONE)
def metadata_of_the_right_charter_added_behind_another() -> bytes:
    return _of(_OTHER_DIGEST)


@FAMILY.case("modified", given=ALONE)
def right_metadata_added_after_signing() -> bytes:
    return charters.updated(_of(_OTHER_DIGEST), _metadata_set(charters.IDENTITY))
