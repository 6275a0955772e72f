"""Names that whoever made a certificate, a token or a file chose: shown as words, or refused at the door."""

from __future__ import annotations

import subprocess
import unicodedata
import warnings
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

import pkcs11
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.name import _ASN1Type
from cryptography.x509.oid import NameOID
from reportlab.pdfgen.canvas import Canvas

from integrity_zone.domain.signing_keys import TokenMissingError, WrongPinError
from integrity_zone.domain.text import clean_line
from integrity_zone.domain.verification import Summary
from integrity_zone.services.trust.signing_keys import P12Key, TokenKey, describe_key, opened_key, tokens
from integrity_zone.services.trust.trust_list import TrustList
from integrity_zone.services.verification.verifying import export_verification_sheet, verify_content
from integrity_zone.signing.certificates import (
    BadCertificateError,
    BadCrlError,
    common_name,
    read_through,
    subject_serial_number,
)
from integrity_zone.signing.credentials import WrongPassphraseError
from tests.support import elsewhere, pki
from tests.support.archival import archival_faults
from tests.support.hostile_texts import HOSTILE_TEXTS, some_of_each
from tests.support.pdf_pages import dictionaries, page_texts
from tests.support.soft_token import soft_token

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_LONGEST = 160
_ENCODABLE = [item for item in HOSTILE_TEXTS if item.is_encodable and item.text]
#: Bytes that are no text of the kind that the certificate says, and the kind (its ASN.1 tag).
_NO_TEXTS = {
    "utf-8 with stray bytes": (b"Sri\xff\xfe\xfd", 12),
    "utf-8 with half a letter": (b"Sri\xed\xa0\xbd", 12),
    "utf-16 with half a letter": (b"\x00S\xd8\x3d", 30),
    "utf-16 of odd length": (b"abc", 30),
    "a letter beyond the last": (b"\x00\x11\x00\x00", 28),
    "teletex": (b"Sri\xff", 20),
    "a number": (b"Sri1", 2),
    "printable letters that are none": (b"Sri\xff*", 19),
}


def _is_plain(text: str) -> bool:
    return (
        0 < len(text) <= _LONGEST
        and clean_line(text) == text
        and not {unicodedata.category(letter) for letter in text} & _UNSEEN
    )


def _subject(common: str, number: str | None = None) -> x509.Name:
    """A subject as an issuer writes it that keeps to no rule of length."""
    wanted = [(NameOID.COMMON_NAME, common), *([(NameOID.SERIAL_NUMBER, number)] if number is not None else [])]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # that they are longer than allowed is the point
        return x509.Name([x509.NameAttribute(oid, text, _ASN1Type.UTF8String, _validate=False) for oid, text in wanted])


def _certificate(subject: x509.Name, *, is_authority: bool = True) -> x509.Certificate:
    key = pki.key("hostile names")
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
    builder = builder.serial_number(7).not_valid_before(pki.NOW - timedelta(days=9))
    builder = builder.not_valid_after(pki.NOW + timedelta(days=99))
    builder = builder.add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
    builder = builder.add_extension(pki.key_usage("issue" if is_authority else "sign"), critical=True)
    made = builder.sign(key, hashes.SHA256())
    read_through(made)  # as whatever comes from a file
    return made


def _of_bytes(data: bytes, tag: int, *, is_authority: bool = True) -> bytes:
    """A certificate whose names are these bytes."""
    place = b"Q" * len(data)
    der = _certificate(_subject(place.decode()), is_authority=is_authority).public_bytes(serialization.Encoding.DER)
    head = bytes([12, len(data)])
    assert der.count(head + place) == 2
    return der.replace(head + place, bytes([tag, len(data)]) + data)


@pytest.fixture
def trust(tmp_path: Path) -> TrustList:
    return TrustList(tmp_path / "trust")


def test_names_of_certificates_are_shown_clean_and_never_endless() -> None:
    for item in _ENCODABLE:
        name = _certificate(_subject(item.text, item.text)).subject
        assert _is_plain(common_name(name)), item.name
        clean = clean_line(item.text)
        assert not clean or len(clean) > _LONGEST or common_name(name) == clean, item.name


def test_number_that_does_not_look_like_what_it_is_names_nobody() -> None:
    assert subject_serial_number(_certificate(_subject("x", "PIMPINAN-0001"))) == "PIMPINAN-0001"
    for number in ("PIMPINAN-0001\u202e", "\u200bPIMPINAN-0001", "PIMPINAN-0001 ", "PIMPINAN\x00-0001", "9" * 200):
        assert subject_serial_number(_certificate(_subject("x", number))) is None, ascii(number)


def test_trust_list_shows_such_issuers_clean(trust: TrustList, tmp_path: Path) -> None:
    for item in some_of_each(3, draw=5):
        if not item.is_encodable or not item.text:
            continue
        path = tmp_path / "akar.crt"
        path.write_bytes(_certificate(_subject(item.text)).public_bytes(serialization.Encoding.DER))
        (added,) = trust.add_authority(path, item.text, pki.NOW)
        (listed,) = trust.authorities()
        assert listed == added
        assert _is_plain(listed.name), item.name
        assert _is_plain(listed.issuer), item.name
        assert clean_line(listed.added_by) == listed.added_by.strip(), item.name
        trust.remove_authority(listed.fingerprint)
    assert trust.authorities() == ()


@pytest.mark.parametrize("kind", _NO_TEXTS)
def test_certificate_whose_name_is_no_text_is_refused_before_it_is_kept(
    trust: TrustList, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "akar.crt"
    path.write_bytes(_of_bytes(*_NO_TEXTS[kind]))
    with pytest.raises(BadCertificateError):
        trust.add_authority(path, "Ani", pki.NOW)
    with pytest.raises(BadCertificateError):
        trust.read_authorities(path, "Ani", pki.NOW)
    assert trust.authorities() == ()


def test_revocation_list_whose_issuer_is_no_text_is_refused(trust: TrustList, tmp_path: Path) -> None:
    der = x509.load_pem_x509_crl(pki.authority().crl()).public_bytes(serialization.Encoding.DER)
    path = tmp_path / "cabut.crl"
    path.write_bytes(der.replace(b"Penerbit Uji", b"Penerbit\xff\xfe\xfd "))
    with pytest.raises(BadCrlError):
        trust.add_list(path, "Ani", pki.NOW)
    assert trust.lists() == ()


def _p12(certificate: x509.Certificate) -> bytes:
    return pkcs12.serialize_key_and_certificates(
        b"uji",
        pki.key("hostile names"),
        certificate,
        None,
        serialization.BestAvailableEncryption(pki.PASSPHRASE),
    )


def test_key_files_show_who_they_are_of_clean(tmp_path: Path) -> None:
    path = tmp_path / "=1+1 <b>.p12"
    for item in some_of_each(1, draw=6):
        if not item.is_encodable or not item.text:
            continue
        path.write_bytes(_p12(_certificate(_subject(item.text, item.text), is_authority=False)))
        with opened_key(P12Key(path, bytearray(pki.PASSPHRASE))) as credential:
            shown = describe_key(credential)
        assert _is_plain(shown.name), item.name
        assert _is_plain(shown.issuer), item.name
        assert shown.serial_number is None or _is_plain(shown.serial_number), item.name


def test_key_file_whose_name_is_no_text_does_not_open(tmp_path: Path) -> None:
    broken = x509.load_der_x509_certificate(_of_bytes(*_NO_TEXTS["teletex"], is_authority=False))
    path = tmp_path / "kunci.p12"
    path.write_bytes(_p12(broken))
    with (
        pytest.raises(WrongPassphraseError),
        opened_key(P12Key(path, bytearray(pki.PASSPHRASE))),
    ):
        pass


def _page() -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(100, 700, "surat")
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _signatures(*, everything: bool) -> Iterator[tuple[str, str, bytes]]:
    """A file signed in a field of a hostile name by somebody of that name."""
    for item in HOSTILE_TEXTS if everything else some_of_each(1, draw=7):
        if item.is_encodable and item.text and len(item.text) < 2_000:
            own = _certificate(_subject(item.text[:300], item.text[:100]), is_authority=False)
            signer = pki.Person(pki.key("hostile names"), own, ())
            field = item.text.replace(".", " ")
            yield item.name, item.text, elsewhere.with_picture(_page(), signer, field, (50, 50, 200, 100), 0)


@pytest.mark.parametrize("everything", [False, pytest.param(True, marks=pytest.mark.long)])
def test_verification_shows_names_of_signers_fields_and_files_as_words(
    trust: TrustList, tmp_path: Path, everything: bool
) -> None:
    for number, (name, text, pdf) in enumerate(_signatures(everything=everything)):
        found = verify_content(text, pdf, trust=trust, now=pki.NOW)
        assert found.summary is not Summary.COMPLETE, name
        (verdict,) = found.signatures
        assert _is_plain(verdict.signer), name
        assert _is_plain(verdict.issuer), name
        said = [found.file.name, *(detail.value for detail in verdict.details)]
        for line in verdict.lines:
            said += [line.sentence.message_en, line.sentence.message_id]
        for remark in (*found.remarks, *found.untold):
            said += [remark.message_en, remark.message_id]
        assert [part for part in said if clean_line(part) != part] == [], name
        sheet = tmp_path / f"{number}.pdf"
        export_verification_sheet(found, sheet, checked_by=text)
        assert archival_faults(sheet.read_bytes()) == [], name
        assert not [entry for entry in dictionaries(sheet.read_bytes()) if {"/URI", "/JS", "/A"} & set(entry)], name
        assert page_texts(sheet.read_bytes()), name


def test_tokens_of_any_label_are_found_under_the_label_that_is_shown(tmp_path: Path) -> None:
    labels = [b"Sri\xff\xfe", b"\x1b[31mMERAH\n", "\u202eabc".encode(), b"<b>=1+1</b>", b"\xed\xa0\xbd", b"W" * 32]
    with soft_token(tmp_path / "hsm", []) as module:
        for label in labels:
            # Not the helper of the others: a label may be bytes that are no text.
            words = ["softhsm2-util", "--init-token", "--free", "--so-pin", "87654321", "--pin", "4321", "--label"]
            subprocess.run([*words, label], check=True, capture_output=True)
        pkcs11.unload(str(module))
        found = tokens(module)
        assert len(found) == len(labels) + 1
        for token in found:
            assert _is_plain(token.label), ascii(token.label)
            assert _is_plain(token.serial_number)
            with pytest.raises(WrongPinError) as refused, opened_key(TokenKey(module, token.label, bytearray(b"0000"))):
                pass
            assert token.label in refused.value.text()
        with pytest.raises(TokenMissingError), opened_key(TokenKey(module, "\x1b[31m", bytearray(b"0000"))):
            pass
