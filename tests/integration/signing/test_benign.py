"""Sound files stay valid, whichever program made them and whatever an archive added."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter

from integrity_zone.domain.declaration import CharterConclusion
from tests.support import benign, pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import alone, foreign

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_LETTER = charters.page("Surat")
_ON_PAGE_TWO = SigFieldSpec("Signature1", on_page=1, box=(40, 40, 200, 120))
_PKCS7 = SigSeedSubFilter.ADOBE_PKCS7_DETACHED

FILES: dict[str, Callable[[], bytes]] = {
    "one signature": alone,
    "three signatures": charters.signed,
    "foreign letter": foreign,
    "sha384": lambda: benign.approved(_LETTER, pki.head(), digest="sha384"),
    "sha512": lambda: benign.approved(_LETTER, pki.head(), digest="sha512"),
    "curve of 384 bits": lambda: benign.approved(_LETTER, pki.authority().person("Lain", "L-1", kind="ec-384")),
    "time stamp": lambda: benign.approved(_LETTER, pki.head(), stamped=True),
    "time stamp of the document": lambda: benign.with_document_time_stamp(foreign()),
    "time stamp of our charter": lambda: benign.with_document_time_stamp(alone()),
    "time stamp of three signatures": lambda: benign.with_document_time_stamp(charters.signed()),
    "validation data": lambda: benign.with_validation_data(charters.signed()),
    "validation data twice": lambda: benign.with_validation_data(benign.with_validation_data(foreign())),
    "validation data and time stamp": lambda: benign.with_document_time_stamp(
        benign.with_validation_data(charters.signed())
    ),
    "pkcs7": lambda: benign.approved(_LETTER, pki.head(), subfilter=_PKCS7),
    "pkcs7 with time stamp": lambda: benign.approved(_LETTER, pki.head(), subfilter=_PKCS7, stamped=True),
    "two approvals": lambda: benign.approved(foreign(), pki.witness(1), field=SigFieldSpec("Signature2")),
    "cross-reference streams": lambda: benign.approved(benign.with_table_streams(), pki.head()),
    "signature on page two": lambda: benign.approved(benign.two_pages(), pki.head(), field=_ON_PAGE_TWO),
    "indefinite length": lambda: benign.of_indefinite_length(foreign()),
    "indefinite length in our charter": lambda: benign.of_indefinite_length(charters.signed()),
}


@pytest.mark.parametrize("name", FILES)
def test_sound_file_is_valid(name: str) -> None:
    report = charters.judge(FILES[name]())
    assert report.conclusion is CharterConclusion.VALID, report


@pytest.mark.parametrize("kind", ["rsa-2048", "rsa-3072"])
def test_three_signatures_with_rsa_keys_are_valid(kind: pki.KeyKind) -> None:
    report = charters.judge(
        charters.signed(3, kind), roots=[pki.root_pem(kind)], expected=charters.PEOPLE, context=charters.CONTEXT
    )
    assert report.conclusion is CharterConclusion.VALID, report


@pytest.mark.parametrize("name", ["time stamp", "pkcs7 with time stamp"])
def test_time_stamp_tells_the_time(name: str) -> None:
    (signature,) = charters.judge(FILES[name]()).signatures
    assert (signature.timestamped, signature.signed_at) == (True, "2026-11-20T03:00:00Z")


def test_time_stamp_of_an_unknown_authority_proves_no_time() -> None:
    report = charters.judge(FILES["time stamp"](), roots=[pki.authority().pem])
    assert [signature.timestamped for signature in report.signatures] == [False]
    assert report.conclusion is CharterConclusion.VALID


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_letter_arranged_for_the_web_before_signing_is_valid(tmp_path: Path) -> None:
    report = charters.judge(benign.approved(benign.linearised(tmp_path), pki.head()))
    assert report.conclusion is CharterConclusion.VALID, report


def _reasons(names: Sequence[str]) -> list[str]:
    return [reason.code for name in names for reason in charters.judge(FILES[name]()).reasons]


def test_sound_files_get_no_objection() -> None:
    assert _reasons(list(FILES)) == []
