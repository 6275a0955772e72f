"""Another program's opinion: pdfsig of poppler, with the root in a certificate store of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.declaration import CharterConclusion
from tests.support import elsewhere, pki
from tests.support import signed_charters as charters
from tests.support.pdfsig import needs_pdfsig, opinion

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.pki import KeyKind

HEAD = charters.FIELDS[0]

pytestmark = needs_pdfsig


@pytest.mark.parametrize("kind", ["rsa-2048", "ec"])
def test_charter_is_valid_for_pdfsig(kind: KeyKind, tmp_path: Path) -> None:
    said = opinion(charters.signed(3, kind), tmp_path, pki.root_pem(kind))
    assert said.count("Signature is Valid") == 3, said
    assert said.count("Certificate is Trusted") == 3, said
    assert "Total document signed" in said


def test_pdfsig_and_we_agree_on_a_flipped_byte(tmp_path: Path) -> None:
    said = opinion(charters.signed(1).replace(b"/Rotate 0", b"/Rotate 9"), tmp_path, pki.root_pem())
    assert "Digest Mismatch" in said, said


def test_pdfsig_does_not_trust_a_look_alike(tmp_path: Path) -> None:
    parent = pki.look_alike().parent
    assert parent is not None
    said = opinion(charters.signed(1), tmp_path, parent.pem)
    assert "Signature is Valid" in said, said
    assert "Certificate is Trusted" not in said


def test_pdfsig_and_we_agree_on_a_mixed_charter(tmp_path: Path) -> None:
    drawn = elsewhere.drawn_by_ways(HEAD, wet=(charters.FIELDS[2],))
    pdf = elsewhere.in_our_field(elsewhere.signed_in(drawn, HEAD, "Signature1"), pki.witness(1), charters.FIELDS[1])
    said = opinion(pdf, tmp_path, pki.root_pem())
    assert said.count("Signature is Valid") == 2, said
    assert said.count("Certificate is Trusted") == 2, said
    assert charters.judge(pdf).conclusion is CharterConclusion.VALID


def test_pdfsig_and_we_agree_on_a_charter_written_anew_after_signing(tmp_path: Path) -> None:
    pdf = elsewhere.rewritten_by_pikepdf(elsewhere.signed_in(elsewhere.drawn_by_ways(HEAD), HEAD, "Signature1"))
    assert "Signature is Valid" not in opinion(pdf, tmp_path, pki.root_pem())
    assert charters.judge(pdf).conclusion is CharterConclusion.BROKEN
