"""Opening keys to sign with: P12 files and tokens. What opens them is used once and overwritten."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.domain.signing_keys import KeyDescription, Token, TokenModule
    from integrity_zone.services.trust_list import TrustList
    from integrity_zone.signing.credentials import Credential

KEY_MAX_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class P12Key:
    """A key in a P12 file."""

    path: Path
    passphrase: bytearray = field(repr=False)  #: overwritten when the key is opened, whatever comes of it


@dataclass(frozen=True, slots=True)
class TokenKey:
    """A key on a token that speaks PKCS#11, such as a smart card."""

    module: Path  #: the token's driver
    token: str  #: label of the token
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
    raise NotImplementedError
    yield


def describe_key(credential: Credential, *, trust: TrustList | None = None) -> KeyDescription:
    """What somebody should see of an open key before it signs.

    Args:
        credential: As `opened_key` gives it.
        trust: Says which issuers are providers; None: none is.
    """
    raise NotImplementedError


def token_modules() -> tuple[TokenModule, ...]:
    """The drivers for tokens that are found in the usual places of this computer; it loads none of them."""
    raise NotImplementedError


def tokens(module: Path) -> tuple[Token, ...]:
    """The tokens that a driver sees now.

    Raises:
        TokenModuleError: It cannot be loaded or used.
    """
    raise NotImplementedError


def token_certificates(module: Path, token: str, *, trust: TrustList | None = None) -> tuple[KeyDescription, ...]:
    """The certificates for signing on a token, as far as it shows them without its PIN.

    Raises:
        TokenModuleError: The driver cannot be loaded or used.
        TokenMissingError: The token is not there.
    """
    raise NotImplementedError
