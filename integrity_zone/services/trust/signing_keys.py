"""Opening keys to sign with: P12 files and tokens. What opens them is used once and overwritten.

The libraries are imported when first used: they are heavy.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from integrity_zone.domain.signing_keys import KeyDescription, TokenModule
from integrity_zone.domain.trust import LegalStanding
from integrity_zone.services.reading import KEY_MAX_BYTES, read_limited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cryptography import x509

    from integrity_zone.domain.signing_keys import Token
    from integrity_zone.services.trust.trust_list import TrustList
    from integrity_zone.signing.credentials import Credential

#: Name of the driver's file without its ending -> who it is of.
_DRIVERS = {
    "opensc-pkcs11": "OpenSC",
    "libeToken": "SafeNet eToken",
    "libeTPkcs11": "SafeNet eToken",
    "eTPKCS11": "SafeNet eToken",
    "libcastle": "FEITIAN ePass",
    "eps2003csp11": "FEITIAN ePass",
    "libIDPrimePKCS11": "IDPrime",
    "bit4xpki": "Bit4id",
    "libbit4xpki": "Bit4id",
    "libykcs11": "YubiKey",
    "libsofthsm2": "SoftHSM",
    "softhsm2": "SoftHSM",
    "softhsm2-x64": "SoftHSM",
}
#: Where drivers are put, by system; patterns of folders.
_FOLDERS = {
    "linux": ("/usr/lib", "/usr/lib/*", "/usr/lib64", "/usr/lib64/*", "/usr/local/lib", "/usr/lib/*/*"),
    "darwin": ("/Library/OpenSC/lib", "/usr/local/lib", "/usr/local/lib/*"),
    "win32": ("C:/Windows/System32", "C:/Program Files/*/*/pkcs11", "C:/Program Files/*/lib"),
}
_ENDINGS = {"linux": (".so",), "darwin": (".dylib", ".so"), "win32": (".dll",)}


@dataclass(frozen=True, slots=True)
class P12Key:
    """A key in a P12 file."""

    path: Path
    passphrase: bytearray = field(repr=False)  #: overwritten when the key is opened, whatever comes of it


@dataclass(frozen=True, slots=True)
class TokenKey:
    """A key on a token that speaks PKCS#11, such as a smart card."""

    module: Path  #: the token's driver
    token: str  #: label or serial number of the token
    pin: bytearray = field(repr=False)  #: overwritten when the key is opened, whatever comes of it
    certificate: str | None = None  #: SHA-256 fingerprint (hex) of the certificate; None for the only one


@contextmanager
def opened_key(source: P12Key | TokenKey) -> Iterator[Credential]:
    """A key, ready to sign until the block is left; passphrase or PIN are overwritten as soon as it is open.

    A dialog that shows the certificate before it signs keeps it open with an `ExitStack` of its own.

    Args:
        source: Where it is. A PIN is tried once.

    Raises:
        SigningError: Wrong passphrase or PIN, no key, a weak key, no token.
        EnvironmentProblem: The driver of the token cannot be used.
        IntegrityZoneError: The file cannot be read.
    """
    if isinstance(source, TokenKey):
        from integrity_zone.signing.token_keys import opened_token

        with opened_token(str(source.module), source.token, source.pin, source.certificate) as credential:
            yield credential
    else:
        yield _opened_p12(source)


def _opened_p12(source: P12Key) -> Credential:
    from integrity_zone.signing.credentials import load_p12

    try:
        return load_p12(read_limited(source.path, KEY_MAX_BYTES), source.passphrase)
    finally:
        source.passphrase[:] = bytes(len(source.passphrase))


def describe_key(credential: Credential, *, trust: TrustList | None = None) -> KeyDescription:
    """What somebody should see of an open key before it signs.

    Args:
        credential: As `opened_key` gives it.
        trust: Says which issuers are providers; None: none is.
    """
    from integrity_zone.signing.certificates import read_certificate

    own = read_certificate(credential.certificate)
    return _description(own, tuple(map(read_certificate, credential.chain)), trust)


def token_modules() -> tuple[TokenModule, ...]:
    """The drivers for tokens that are found in the usual places of this computer; it loads none of them."""
    found: dict[Path, TokenModule] = {}
    for pattern in _FOLDERS.get(sys.platform, ()):
        anchor = Path(pattern).anchor
        for folder in Path(anchor).glob(pattern.removeprefix(anchor)):
            for name, title in _DRIVERS.items():
                for ending in _ENDINGS[sys.platform]:
                    path = folder / f"{name}{ending}"
                    if path.is_file():
                        found.setdefault(path.resolve(), TokenModule(title, path))
    return tuple(sorted(found.values(), key=lambda module: (module.name, str(module.path))))


def tokens(module: Path) -> tuple[Token, ...]:
    """The tokens that a driver sees now.

    Raises:
        TokenModuleError: It cannot be loaded or used.
    """
    from integrity_zone.signing.token_keys import plugged_tokens

    return plugged_tokens(str(module))


def token_certificates(module: Path, token: str, *, trust: TrustList | None = None) -> tuple[KeyDescription, ...]:
    """The certificates for signing on a token, as far as it shows them without its PIN.

    Args:
        module: The token's driver.
        token: Label or serial number of the token.
        trust: As for `describe_key`.

    Raises:
        TokenModuleError: The driver cannot be loaded or used.
        TokenMissingError: The token is not there.
    """
    from integrity_zone.signing.token_keys import shown_certificates

    return tuple(_description(own, others, trust) for own, others in shown_certificates(str(module), token))


def _description(
    certificate: x509.Certificate, others: Iterable[x509.Certificate], trust: TrustList | None
) -> KeyDescription:
    from integrity_zone.signing.certificates import (
        common_name,
        fingerprint,
        is_self_issued,
        issuers_above,
        may_sign_documents,
        read_certificate,
        subject_serial_number,
    )

    known = () if trust is None else tuple(map(read_certificate, (*trust.roots(), *trust.intermediates())))
    chain = issuers_above(certificate, (*others, *known))
    providers = set() if trust is None else trust.providers()
    certified = any(fingerprint(issuer) in providers for issuer in chain)
    return KeyDescription(
        name=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        serial_number=subject_serial_number(certificate),
        fingerprint=fingerprint(certificate),
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        chain_complete=is_self_issued((certificate, *chain)[-1]),
        standing=LegalStanding.CERTIFIED if certified else LegalStanding.UNCERTIFIED,
        for_documents=may_sign_documents(certificate),
    )
