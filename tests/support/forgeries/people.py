"""The wrong people, too few of them, or one of them twice."""

# mypy: disable-error-code="no-untyped-call"
# Forging takes pyHanko's low-level objects, most of which have no types.

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pyhanko.sign.fields import MDPPerm, enumerate_sig_fields

from integrity_zone.signing.prepare import prepare_for_signing
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import alone, approved, certified
from tests.support.forgeries.case import ALONE, USUAL, Family

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

FAMILY = Family("people")


def _signed_by(*people: pki.Person) -> bytes:
    pdf = charters.sign(charters.prepared(), people[0], charters.FIELDS[0])
    for person, field in zip(people[1:], charters.FIELDS[1:], strict=True):
        pdf = approved(pdf, person, field)
    return pdf


def _someone(name: str = "Orang Lain", number: str | None = "LAIN-0001") -> pki.Person:
    return pki.authority().person(name, number)


def _with_key_of(owner: pki.Person, number: str) -> pki.Person:
    like = pki.authority().person("Nama Baru", number)
    return pki.Person(owner.key, pki.authority().recertify(like, owner), like.chain)


def _cut_back(count: int) -> bytes:
    return charters.signed()[: len(charters.signed(count))]


def _emptied(field: str) -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        fields = {name: reference for name, _, reference in enumerate_sig_fields(writer)}
        del fields[field].get_object()["/V"]
        writer.mark_update(fields[field])

    return charters.updated(charters.signed(), change)


FAMILY.add("rolled_back_to_two", lambda: _cut_back(2), "incomplete")
FAMILY.add("rolled_back_to_one", lambda: _cut_back(1), "incomplete")
FAMILY.add("rolled_back_to_none", lambda: _cut_back(0), "unsigned")
FAMILY.add("rolled_back_with_nobody_expected", lambda: _cut_back(2), "incomplete", given={})
for _field in charters.FIELDS:
    FAMILY.add(f"emptied_{_field}", partial(_emptied, _field), "modified", "policy", "broken")
FAMILY.add("witnesses_exchanged", lambda: _signed_by(pki.head(), pki.witness(2), pki.witness(1)), "identity")
FAMILY.add("witness_in_place_of_the_head", lambda: _signed_by(pki.witness(1), pki.head(), pki.witness(2)), "identity")
FAMILY.add("stranger_as_head", lambda: _signed_by(_someone(), pki.witness(1), pki.witness(2)), "identity")
FAMILY.add("stranger_as_witness", lambda: _signed_by(pki.head(), _someone(), pki.witness(2)), "identity")
FAMILY.add(
    "same_name_as_the_head",
    lambda: _signed_by(_someone("Ir. Pimpinan Contoh, M.Si.", "PIMPINAN-0002"), pki.witness(1), pki.witness(2)),
    "identity",
)
FAMILY.add(
    "head_without_a_number",
    lambda: _signed_by(_someone("Ir. Pimpinan Contoh, M.Si.", None), pki.witness(1), pki.witness(2)),
    "identity",
)
FAMILY.add(
    "number_in_another_case",
    lambda: _signed_by(_someone("Ir. Pimpinan Contoh, M.Si.", "pimpinan-0001"), pki.witness(1), pki.witness(2)),
    "identity",
)
FAMILY.add(
    "number_with_a_space",
    lambda: _signed_by(_someone("Ir. Pimpinan Contoh, M.Si.", "PIMPINAN-0001 "), pki.witness(1), pki.witness(2)),
    "identity",
)
FAMILY.add(
    "key_of_the_head_for_a_witness",
    lambda: _signed_by(pki.head(), _with_key_of(pki.head(), "SAKSI-0001"), pki.witness(2)),
    "identity",
)
FAMILY.add(
    "key_of_a_witness_for_the_other",
    lambda: _signed_by(pki.head(), pki.witness(1), _with_key_of(pki.witness(1), "SAKSI-0002")),
    "identity",
)
FAMILY.add(
    "one_number_twice",
    lambda: _signed_by(pki.head(), pki.witness(1), _someone("Saksi Contoh 2", "SAKSI-0001")),
    "identity",
    given={"expected": dict.fromkeys(charters.FIELDS)},
)
FAMILY.add(
    "key_twice_with_nobody_expected",
    lambda: _signed_by(pki.head(), pki.witness(1), _with_key_of(pki.head(), "SAKSI-0002")),
    "identity",
    given={},
)
FAMILY.add(
    "another_certificate_than_the_fingerprint",
    alone,
    "identity",
    given={"expected": {"ttd_pimpinan": pki.witness(1).fingerprint}},
)
FAMILY.add("fewer_fields_drawn", alone, "context", "incomplete", given=USUAL)
FAMILY.add(
    "more_fields_drawn",
    charters.signed,
    "identity",
    given={"expected": {field: charters.PEOPLE[field] for field in charters.FIELDS[:2]}},
)
FAMILY.add(
    "field_of_another_name",
    lambda: certified(MDPPerm.FILL_FORMS, prepare_for_signing(charters.draft(["ttd_bupati"])), "ttd_bupati"),
    "policy",
    given=ALONE,
)
FAMILY.add(
    "approved_instead_of_certified",
    lambda: charters.sign_elsewhere(prepare_for_signing(charters.draft(["ttd_pimpinan"])), pki.head(), "ttd_pimpinan"),
    "policy",
    given=ALONE,
)
