"""What tokens and their drivers refuse is told in both languages, never in the words of a library."""

from __future__ import annotations

import inspect

import pytest
from pkcs11 import PKCS11Error, exceptions

from integrity_zone.domain.signing_keys import TokenFailedError
from integrity_zone.signing.token_refusals import driver_refusal, token_refusal

WORDS = "Words of a library"
CODES = [kind for _name, kind in inspect.getmembers(exceptions, inspect.isclass) if issubclass(kind, PKCS11Error)]


def told(error: PKCS11Error) -> tuple[str, ...]:
    """What is said of it, in both languages, by the token and by the driver."""
    refusals = (token_refusal(error, "ZI-UJI"), driver_refusal(error, "penggerak.so"))
    return tuple(refusal.text(language) for refusal in refusals for language in ("en", "id"))


@pytest.mark.parametrize("kind", CODES)
def test_no_words_of_a_library_are_told(kind: type[PKCS11Error]) -> None:
    said = told(kind(WORDS))
    assert not [text for text in said if WORDS in text]
    assert len({*said}) == 4


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (exceptions.MechanismInvalid(), "CKR_MECHANISM_INVALID"),
        (exceptions.TokenNotRecognised(), "CKR_TOKEN_NOT_RECOGNIZED"),
        (exceptions.RandomNoRNG(), "CKR_RANDOM_NO_RNG"),
        (PKCS11Error("Unmapped error code 0x80000123"), "CKR 0x80000123"),
    ],
)
def test_what_stays_unclear_is_told_with_its_code(error: PKCS11Error, code: str) -> None:
    assert isinstance(token_refusal(error, "ZI-UJI"), TokenFailedError)
    assert all(code in text for text in told(error))


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (exceptions.PinIncorrect(), "wrong-pin"),
        (exceptions.PinLenRange(), "wrong-pin"),
        (exceptions.PinLocked(), "pin-locked"),
        (exceptions.PinExpired(), "pin-expired"),
        (exceptions.UserPinNotInitialized(), "pin-not-set"),
        (exceptions.TokenNotPresent(), "token-missing"),
        (exceptions.DeviceRemoved(), "token-removed"),
        (exceptions.SessionHandleInvalid(), "token-removed"),
    ],
)
def test_what_a_person_can_mend_has_a_refusal_of_its_own(error: PKCS11Error, code: str) -> None:
    assert token_refusal(error, "ZI-UJI").code == code
