"""Keys on tokens that speak PKCS#11: what is plugged in, which certificates it shows, and a session that signs."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pkcs11
from cryptography.hazmat.primitives.serialization import Encoding
from pkcs11 import Attribute, ObjectClass, PKCS11Error, TokenFlag
from pyhanko.sign.pkcs11 import PKCS11Signer

from integrity_zone.domain.signing_keys import (
    NoTokenKeyError,
    PinLockedError,
    PinState,
    SeveralKeysError,
    Token,
    TokenMissingError,
    WrongPinError,
)
from integrity_zone.domain.text import clean_line
from integrity_zone.signing.certificates import (
    UNREADABLE_CERTIFICATE,
    common_name,
    fingerprint,
    for_pyhanko,
    is_authority,
    is_key_strong,
    read_certificate,
    without_warnings,
)
from integrity_zone.signing.credentials import WeakKeyError, credential_of
from integrity_zone.signing.token_refusals import driver_refusal, token_refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cryptography import x509

    from integrity_zone.errors import SigningError
    from integrity_zone.signing.credentials import Credential

#: No person's token holds more; a broken driver might count for ever.
_MOST_CERTIFICATES = 64
_PIN_STATES = (
    (TokenFlag.USER_PIN_LOCKED, PinState.LOCKED),
    (TokenFlag.USER_PIN_FINAL_TRY, PinState.LAST),
    (TokenFlag.USER_PIN_COUNT_LOW, PinState.LOW),
)


@dataclass(frozen=True, slots=True)
class TokenCertificate:
    """A certificate on a token, and how its key is found there."""

    certificate: x509.Certificate
    key_id: bytes
    label: str


def plugged_tokens(module: str) -> tuple[Token, ...]:
    """The tokens that a driver sees now.

    Args:
        module: Path of the driver.

    Raises:
        TokenModuleError: It cannot be loaded or used.
    """
    return tuple(_described(token) for token in _tokens(module))


def shown_certificates(module: str, token: str) -> tuple[tuple[x509.Certificate, tuple[x509.Certificate, ...]], ...]:
    """The certificates for signing that a token shows without its PIN, each with the issuers beside it.

    Args:
        module: Path of the driver.
        token: Label or serial number.

    Raises:
        TokenModuleError: The driver cannot be loaded or used.
        TokenMissingError: The token is not there.
    """
    found = _token(module, token)
    try:
        with found.open() as session:
            own, others = _sorted(_certificates(session))
    except PKCS11Error as error:
        raise token_refusal(error, token) from error
    return tuple((kept.certificate, others) for kept in own)


@contextmanager
def opened_token(module: str, token: str, pin: bytearray, wanted: str | None) -> Iterator[Credential]:
    """A key on a token, ready to sign until the block is left. The PIN is tried once and then overwritten.

    Args:
        module: Path of the driver.
        token: Label or serial number.
        pin: Overwritten whatever comes of it.
        wanted: SHA-256 fingerprint (hex) of the certificate; None for the only one.

    Raises:
        TokenModuleError: The driver cannot be loaded or used.
        SigningError: No token, a wrong PIN, no key for the certificate, a weak key.
    """
    try:
        session = _logged_in(_token(module, token), token, pin)
    finally:
        pin[:] = bytes(len(pin))
    try:
        yield _credential(session, token, wanted)
    finally:
        # A token that was pulled out cannot be told good-bye.
        with suppress(PKCS11Error):
            session.close()


class _TokenSigner(PKCS11Signer):
    """Signs with the key on the token, and says in our words what it refuses."""

    token = ""

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """Sign `data`; a dry run only says how long the signature can be."""
        try:
            made: bytes = await super().async_sign_raw(data, digest_algorithm, dry_run)
        except PKCS11Error as error:
            raise token_refusal(error, self.token) from error
        return made


def _tokens(module: str) -> list[Any]:
    try:
        found = [slot.get_token() for slot in pkcs11.lib(module).get_slots(token_present=True)]
    except (PKCS11Error, RuntimeError, OSError) as error:
        raise driver_refusal(error, module) from error
    return [token for token in found if token.flags & TokenFlag.TOKEN_INITIALIZED]


def _token(module: str, wanted: str) -> Any:
    for token in _tokens(module):
        if wanted in {token.label, clean_line(token.label), _serial(token)}:
            return token
    raise TokenMissingError(token=wanted)


def _described(token: Any) -> Token:
    state = next((state for flag, state in _PIN_STATES if token.flags & flag), PinState.USUAL)
    if not token.flags & TokenFlag.USER_PIN_INITIALIZED:
        state = PinState.NOT_SET
    label, maker, model = map(clean_line, (token.label, token.manufacturer_id, token.model))
    return Token(label or _serial(token), _serial(token), maker, model, state)


def _serial(token: Any) -> str:
    return clean_line(bytes(token.serial).decode("ascii", "replace"))


def _logged_in(token: Any, name: str, pin: bytearray) -> Any:
    if token.flags & TokenFlag.USER_PIN_LOCKED:
        raise PinLockedError(token=name)
    refused: SigningError
    try:
        # The library takes text only.
        return token.open(user_pin=pin.decode("utf-8", "surrogateescape"))
    except UnicodeError:
        refused = WrongPinError(token=name)
    except PKCS11Error as error:
        refused = token_refusal(error, name)
    # Outside of the except block: the library's error must not hang on to the PIN.
    raise refused


@without_warnings()
def _credential(session: Any, token: str, wanted: str | None) -> Credential:
    try:
        own, others = _sorted(_certificates(session))
        chosen = _chosen(own, token, wanted)
        if not _key_count(session, chosen):
            raise NoTokenKeyError(token=token, certificate=common_name(chosen.certificate.subject))
    except PKCS11Error as error:
        raise token_refusal(error, token) from error
    name = common_name(chosen.certificate.subject)
    if not is_key_strong(chosen.certificate):
        raise WeakKeyError(name=name)
    signer = _TokenSigner(
        session,
        signing_cert=for_pyhanko(chosen.certificate.public_bytes(Encoding.DER)),
        ca_chain=[for_pyhanko(other.public_bytes(Encoding.DER)) for other in others],
        # Hashed here: many tokens sign a digest only, or no elliptic curve with a digest of their own.
        use_raw_mechanism=True,
        **({"key_id": chosen.key_id} if chosen.key_id else {"key_label": chosen.label}),
    )
    signer.token = token
    return credential_of(signer, chosen.certificate, others)


def _chosen(own: Sequence[TokenCertificate], token: str, wanted: str | None) -> TokenCertificate:
    if wanted is not None:
        own = [kept for kept in own if fingerprint(kept.certificate) == wanted.replace(":", "").lower()]
    if not own:
        raise NoTokenKeyError(token=token, certificate=wanted[:16] if wanted else "–")
    if len(own) > 1:
        raise SeveralKeysError(token=token, names=", ".join(common_name(kept.certificate.subject) for kept in own))
    return own[0]


def _key_count(session: Any, kept: TokenCertificate) -> int:
    named: dict[Attribute, Any] = {Attribute.ID: kept.key_id} if kept.key_id else {Attribute.LABEL: kept.label}
    return len(list(session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY, **named})))


def _certificates(session: Any) -> Iterator[TokenCertificate]:
    # Run to the end: an unfinished search would stand in the way of the next.
    objects = list(session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}))
    for kept in objects[:_MOST_CERTIFICATES]:
        with suppress(*UNREADABLE_CERTIFICATE):
            certificate = read_certificate(bytes(kept[Attribute.VALUE]))
            yield TokenCertificate(certificate, bytes(_attribute(kept, Attribute.ID, b"")), _label(kept))


def _label(kept: Any) -> str:
    return str(_attribute(kept, Attribute.LABEL, ""))


def _attribute(kept: Any, name: Attribute, missing: object) -> Any:
    try:
        return kept[name]
    except PKCS11Error:
        return missing


def _sorted(found: Iterator[TokenCertificate]) -> tuple[list[TokenCertificate], tuple[x509.Certificate, ...]]:
    """Certificates of persons, and those of issuers beside them."""
    everything = list(found)
    own = [kept for kept in everything if not is_authority(kept.certificate)]
    return own, tuple(kept.certificate for kept in everything if is_authority(kept.certificate))
