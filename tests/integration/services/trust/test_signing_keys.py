"""Keys of P12 files and tokens: opened once, described honestly, forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pkcs11
import pytest

from integrity_zone.domain.signing_keys import (
    NoTokenKeyError,
    PinState,
    SeveralKeysError,
    TokenFailedError,
    TokenMissingError,
    TokenModuleError,
    TokenRemovedError,
    WrongPinError,
)
from integrity_zone.domain.trust import LegalStanding
from integrity_zone.services.trust.signing_keys import (
    P12Key,
    TokenKey,
    describe_key,
    opened_key,
    token_certificates,
    tokens,
)
from integrity_zone.services.trust.trust_list import user_trust_list
from integrity_zone.signing.credentials import WeakKeyError, WrongPassphraseError
from integrity_zone.signing.sign import sign_charter
from tests.support import pki
from tests.support.signed_charters import judge, prepared, stamp
from tests.support.soft_token import LABEL, PIN, soft_token

if TYPE_CHECKING:
    from pathlib import Path


def _pin() -> bytearray:
    return bytearray(PIN.encode())


def test_p12_key_opens_and_its_passphrase_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "kunci.p12").write_bytes(pki.head().p12())
    source = P12Key(tmp_path / "kunci.p12", bytearray(pki.PASSPHRASE))
    with opened_key(source) as credential:
        assert bytes(source.passphrase) == bytes(len(pki.PASSPHRASE))
        found = describe_key(credential)
    assert (found.name, found.issuer, found.serial_number) == (
        "Ir. Pimpinan Contoh, M.Si.",
        "Penerbit Uji",
        "PIMPINAN-0001",
    )
    assert found.chain_complete
    assert found.for_documents
    assert found.standing is LegalStanding.UNCERTIFIED


def test_wrong_passphrase_is_overwritten_too(tmp_path: Path) -> None:
    (tmp_path / "kunci.p12").write_bytes(pki.head().p12())
    source = P12Key(tmp_path / "kunci.p12", bytearray(b"bukan ini"))
    with pytest.raises(WrongPassphraseError), opened_key(source):
        pass
    assert not any(source.passphrase)


@pytest.mark.parametrize("marked", ["root", "issuing"])
def test_key_is_certified_only_by_an_issuer_marked_as_provider(tmp_path: Path, marked: str) -> None:
    (tmp_path / "kunci.p12").write_bytes(pki.head().p12(with_chain=False))
    issuing = pki.authority()
    assert issuing.parent is not None
    (tmp_path / "root.pem").write_bytes(issuing.parent.pem)
    (tmp_path / "issuing.pem").write_bytes(issuing.pem)
    trust = user_trust_list()
    for name in ("root", "issuing"):
        trust.add_authority(tmp_path / f"{name}.pem", "Budi", pki.NOW)
    with opened_key(P12Key(tmp_path / "kunci.p12", bytearray(pki.PASSPHRASE))) as credential:
        assert not describe_key(credential).chain_complete
        assert describe_key(credential, trust=trust).chain_complete
        assert describe_key(credential, trust=trust).standing is LegalStanding.UNCERTIFIED
        trust.add_authority(tmp_path / f"{marked}.pem", "Budi", pki.NOW, is_provider=True)
        assert describe_key(credential, trust=trust).standing is LegalStanding.CERTIFIED


def test_look_alike_of_a_provider_certifies_nobody(tmp_path: Path) -> None:
    false = pki.look_alike().person("Ir. Pimpinan Contoh, M.Si.", "PIMPINAN-0001")
    (tmp_path / "kunci.p12").write_bytes(false.p12())
    (tmp_path / "issuing.pem").write_bytes(pki.authority().pem)
    trust = user_trust_list()
    trust.add_authority(tmp_path / "issuing.pem", "Budi", pki.NOW, is_provider=True)
    with opened_key(P12Key(tmp_path / "kunci.p12", bytearray(pki.PASSPHRASE))) as credential:
        assert describe_key(credential, trust=trust).standing is LegalStanding.UNCERTIFIED


@pytest.mark.parametrize("kind", ["ec", "rsa-2048"])
def test_token_signs_a_charter(tmp_path: Path, kind: pki.KeyKind) -> None:
    person = pki.head(kind)
    with soft_token(tmp_path / "hsm", [person]) as module:
        (token,) = tokens(module)
        assert (token.label, token.pin) == (LABEL, PinState.USUAL)
        (shown,) = token_certificates(module, token.serial_number)
        assert (shown.name, shown.chain_complete) == ("Ir. Pimpinan Contoh, M.Si.", True)
        source = TokenKey(module, LABEL, _pin())
        with opened_key(source) as credential:
            assert not any(source.pin)
            pdf = sign_charter(prepared(), credential, "ttd_pimpinan", stamp=stamp("x"), now=pki.NOW)
    (signature,) = judge(pdf, roots=[pki.root_pem(kind)]).signatures
    assert (signature.signer, signature.intact, signature.trusted) == ("Ir. Pimpinan Contoh, M.Si.", True, True)


def test_wrong_pin_is_tried_once_and_overwritten(tmp_path: Path) -> None:
    with soft_token(tmp_path / "hsm", [pki.head()]) as module:
        source = TokenKey(module, LABEL, bytearray(b"0000"))
        with pytest.raises(WrongPinError) as refused, opened_key(source):
            pass
        assert not any(source.pin)
        assert refused.value.__cause__ is None
        assert refused.value.__context__ is None
        (token,) = tokens(module)
        assert token.pin is PinState.LOW
        with opened_key(TokenKey(module, LABEL, _pin())) as credential:
            assert credential.serial_number == "PIMPINAN-0001"


def test_one_of_several_certificates_is_chosen_by_its_fingerprint(tmp_path: Path) -> None:
    with soft_token(tmp_path / "hsm", [pki.head(), pki.witness(1)]) as module:
        assert len(token_certificates(module, LABEL)) == 2
        with pytest.raises(SeveralKeysError), opened_key(TokenKey(module, LABEL, _pin())):
            pass
        with opened_key(TokenKey(module, LABEL, _pin(), pki.witness(1).fingerprint)) as credential:
            assert credential.serial_number == "SAKSI-0001"
        with pytest.raises(NoTokenKeyError), opened_key(TokenKey(module, LABEL, _pin(), "ab" * 32)):
            pass


def test_weak_key_on_a_token_does_not_sign(tmp_path: Path) -> None:
    with (
        soft_token(tmp_path / "hsm", [pki.head("rsa-1024")]) as module,
        pytest.raises(WeakKeyError),
        opened_key(TokenKey(module, LABEL, _pin())),
    ):
        pass


def test_token_that_cannot_sign_as_needed_says_so_in_our_words(tmp_path: Path) -> None:
    with soft_token(tmp_path / "hsm", [pki.head()]) as module:
        settings = tmp_path / "hsm" / "softhsm2.conf"
        settings.write_text(settings.read_text() + "slots.mechanisms = CKM_RSA_PKCS\n")
        pkcs11.unload(str(module))
        with opened_key(TokenKey(module, LABEL, _pin())) as credential, pytest.raises(TokenFailedError) as refused:
            sign_charter(prepared(), credential, "ttd_pimpinan", stamp=stamp("x"), now=pki.NOW)
    assert "(cara menandatangani yang diperlukan tidak didukung: CKR_MECHANISM_INVALID)" in refused.value.text("id")


def test_token_that_is_closed_while_it_is_used_is_named(tmp_path: Path) -> None:
    with (
        soft_token(tmp_path / "hsm", [pki.head()]) as module,
        opened_key(TokenKey(module, LABEL, _pin())) as credential,
    ):
        sign_charter(prepared(), credential, "ttd_pimpinan", stamp=stamp("x"), now=pki.NOW)
        credential.signer.pkcs11_session.close()  # type: ignore[attr-defined]
        with pytest.raises(TokenRemovedError, match=LABEL):
            sign_charter(prepared(), credential, "ttd_pimpinan", stamp=stamp("x"), now=pki.NOW)


@pytest.mark.parametrize("pin", [b"1", b"9" * 300])
def test_pin_of_a_length_that_no_token_takes_is_a_wrong_one(tmp_path: Path, pin: bytes) -> None:
    with (
        soft_token(tmp_path / "hsm", [pki.head()]) as module,
        pytest.raises(WrongPinError),
        opened_key(TokenKey(module, LABEL, bytearray(pin))),
    ):
        pass


def test_token_that_is_not_plugged_in_is_named(tmp_path: Path) -> None:
    with soft_token(tmp_path / "hsm", [pki.head()]) as module, pytest.raises(TokenMissingError, match="KARTU LAIN"):
        token_certificates(module, "KARTU LAIN")


@pytest.mark.parametrize("content", [None, b"", b"\x7fELF of nothing"])
def test_file_that_is_no_driver_is_refused(tmp_path: Path, content: bytes | None) -> None:
    module = tmp_path / "penggerak.so"
    if content is not None:
        module.write_bytes(content)
    with pytest.raises(TokenModuleError, match="it cannot be loaded") as refused:
        tokens(module)
    assert "tidak dapat dimuat" in refused.value.text("id")
