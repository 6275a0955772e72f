"""A token that signs, made of software: SoftHSM with people's keys and certificates on it."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pkcs11
import pytest
from cryptography.hazmat.primitives import serialization
from pkcs11 import Attribute, CertificateType, ObjectClass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from cryptography import x509

    from tests.support.pki import Person

PIN = "4321-rahasia"
LABEL = "ZI-UJI"
SO_PIN = "87654321"


def soft_token_module() -> Path:
    """SoftHSM's driver; the test is skipped where it is not installed."""
    from integrity_zone.services.trust.signing_keys import token_modules

    found = [module.path for module in token_modules() if module.name == "SoftHSM"]
    if not found:
        pytest.skip("SoftHSM is not installed")
    return found[0]


@contextmanager
def soft_token(folder: Path, people: Sequence[Person], *, label: str = LABEL) -> Iterator[Path]:
    """Have a token plugged in that holds these people's keys.

    Args:
        folder: Where the token keeps them; new.
        people: Who has a key on it, with the certificates above the first of them.
        label: Of the token.

    Yields:
        Its driver.
    """
    module = soft_token_module()
    tokens = folder / "tokens"
    tokens.mkdir(parents=True)
    (folder / "softhsm2.conf").write_text(
        f"directories.tokendir = {tokens}\nobjectstore.backend = file\nlog.level = ERROR\n"
    )
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(folder / "softhsm2.conf")
    try:
        _util("--init-token", "--free", "--label", label, "--so-pin", SO_PIN, "--pin", PIN)
        for number, person in enumerate(people, start=1):
            pem = folder / f"{number}.pem"
            pem.write_bytes(
                person.key.private_bytes(
                    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
                )
            )
            _util(
                "--import",
                str(pem),
                "--token",
                label,
                "--label",
                f"kunci {number}",
                "--id",
                f"{number:02}",
                "--pin",
                PIN,
            )
            pem.unlink()
        pkcs11.unload(str(module))
        _add_certificates(module, label, people)
        yield module
    finally:
        pkcs11.unload(str(module))
        if before is None:
            del os.environ["SOFTHSM2_CONF"]
        else:
            os.environ["SOFTHSM2_CONF"] = before


def _util(*arguments: str) -> None:
    subprocess.run(["softhsm2-util", *arguments], check=True, capture_output=True)


def _add_certificates(module: Path, label: str, people: Sequence[Person]) -> None:
    token = pkcs11.lib(str(module)).get_token(token_label=label)
    with token.open(rw=True, user_pin=PIN) as session:
        for number, person in enumerate(people, start=1):
            _add(session, person.certificate, bytes([number]), f"sertifikat {number}")
        for number, issuer in enumerate(people[0].chain if people else (), start=100):
            _add(session, issuer, bytes([number]), f"penerbit {number}")


def _add(session: pkcs11.Session, certificate: x509.Certificate, key_id: bytes, label: str) -> None:
    session.create_object(
        {
            Attribute.CLASS: ObjectClass.CERTIFICATE,
            Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
            Attribute.TOKEN: True,
            Attribute.PRIVATE: False,
            Attribute.ID: key_id,
            Attribute.LABEL: label,
            Attribute.SUBJECT: certificate.subject.public_bytes(),
            Attribute.VALUE: certificate.public_bytes(serialization.Encoding.DER),
        }
    )
