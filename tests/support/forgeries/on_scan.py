"""Charters signed on a scan, and what may be done to pages, metadata and signatures of such a file."""

# mypy: disable-error-code="no-untyped-call"
# Forging takes pyHanko's low-level objects, most of which have no types.

from __future__ import annotations

from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata

from integrity_zone.signing.identity import identity_metadata
from tests.support import elsewhere, pki
from tests.support import signed_charters as charters
from tests.support.forgeries.case import NOBODY, Family
from tests.support.scanned_charters import (
    FIRST,
    SECOND,
    complete,
    drawn_over,
    kept,
    made,
    office,
    picture_exchanged,
    scan_named,
    signed,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

FAMILY = Family("on-a-scan")

_OTHER_UNIT = replace(charters.IDENTITY, document_id="ZI-DINKES-ARUNIKA-2026-01", data_digest="77" * 32)
_FAKE = "Piagam lain"


def _first_page_dropped(writer: IncrementalPdfFileWriter) -> None:
    tree = writer.root["/Pages"]
    kids = tree["/Kids"]
    tree[generic.pdf_name("/Kids")] = generic.ArrayObject([kids.raw_get(1)])
    tree[generic.pdf_name("/Count")] = generic.NumberObject(1)
    writer.update_container(tree)


def _named_anew(writer: IncrementalPdfFileWriter, scan: str) -> None:
    identity = replace(charters.IDENTITY, scan=scan)
    writer.root["/Metadata"] = writer.add_object(identity_metadata(identity))
    writer.update_root()


def _written_anew(pdf: bytes, other: bytes) -> bytes:
    """The first page of another file in place of the own one."""
    output = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document, pikepdf.open(BytesIO(other)) as source:
        document.pages[0] = source.pages[0]
        document.save(output)
    return output.getvalue()


def _heedlessly(pdf: bytes) -> bytes:
    """Approvals by a program that certifies nothing."""
    pdf = elsewhere.in_our_field(pdf, pki.witness(1), FIRST)
    return elsewhere.in_our_field(pdf, pki.witness(2), SECOND)


def _over_the_ink() -> bytes:
    metadata = PdfSignatureMetadata(field_name="Tambahan", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    spec = SigFieldSpec("Tambahan", on_page=0, box=(40, 40, 500, 800))
    return charters.made_heedlessly(metadata, pki.head(), spec, signed(made(), FIRST))


def _before_anybody(change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    return elsewhere.in_our_field(charters.updated(made(), change), pki.witness(1), FIRST)


def _of_another_scan() -> bytes:
    return signed(made(_FAKE), given=office(kept(made(_FAKE), _FAKE)))


def _of_another_unit() -> bytes:
    pdf = made(identity=_OTHER_UNIT)
    held = office(kept(pdf))
    told = replace(held["context"], data_digest=_OTHER_UNIT.data_digest, document_id=_OTHER_UNIT.document_id)
    return signed(pdf, given={**held, "context": told})


def _transplanted() -> bytes:
    """Both signatures behind the pages of another scan."""
    return made(_FAKE) + complete()[len(made()) :]


_CHANGES: dict[str, Callable[[IncrementalPdfFileWriter], None]] = {
    "scan_drawn_over": drawn_over,
    "scan_exchanged": picture_exchanged,
    "scan_dropped": _first_page_dropped,
    "scan_named_anew": partial(_named_anew, scan=scan_named(_FAKE)),
    "scan_not_named_any_more": partial(_named_anew, scan=""),
}
for _name, _change in _CHANGES.items():
    FAMILY.add(f"{_name}_behind_all", partial(charters.updated, complete(), _change), "modified", given=office())
    FAMILY.add(
        f"{_name}_between", partial(charters.updated, signed(made(), FIRST), _change), "modified", given=office()
    )
    FAMILY.add(
        f"{_name}_before_anybody",
        partial(_before_anybody, _change),
        "policy",
        "modified",
        "context",
        given=office(),
    )
    FAMILY.add(
        f"{_name}_behind_all_for_a_visitor", partial(charters.updated, complete(), _change), "modified", given=NOBODY
    )
FAMILY.add("another_page_written_in", lambda: _written_anew(complete(), made(_FAKE)), "broken", given=office())
FAMILY.add("signed_on_another_scan", _of_another_scan, "context", given=office())
FAMILY.add("signed_on_another_scan_for_a_visitor", _of_another_scan, "context", given=NOBODY)
FAMILY.add("signed_on_another_units_scan", _of_another_unit, "context", given=office())
FAMILY.add(
    "another_scan_that_says_it_is_this_one",
    lambda: _heedlessly(made(_FAKE, claimed=scan_named("Piagam"))),
    "policy",
    given=office(),
)
FAMILY.add("scan_that_says_it_is_no_scan", lambda: _heedlessly(made(claimed="")), "context", "policy", given=office())
FAMILY.add("signatures_transplanted", _transplanted, "broken", given=office())
FAMILY.add("approved_and_not_certified", lambda: _heedlessly(made()), "policy", given=office())
FAMILY.add("stamp_over_the_ink", _over_the_ink, "modified", "policy", "identity", given=office())
FAMILY.add("one_is_missing", lambda: signed(made(), FIRST), "context", given=office())
FAMILY.add("nobody_signed", made, "unsigned", given=office())
FAMILY.add("complete_for_a_visitor", complete, "context", given=NOBODY)
FAMILY.add("complete", complete, "context", given=office())
FAMILY.add("kept_as_the_pdf_of_another_scan", complete, "context", given=office(kept(made(), _FAKE)))
FAMILY.add("drawn_charter_in_its_place", lambda: charters.signed(3), "identity", given=office())
