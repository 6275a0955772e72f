"""What a token or its driver refuses, in our words: PKCS#11 knows return codes only, and their library English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pkcs11 import PKCS11Error, exceptions

from integrity_zone.domain.signing_keys import (
    PinExpiredError,
    PinLockedError,
    PinNotSetError,
    TokenFailedError,
    TokenMissingError,
    TokenModuleError,
    TokenRemovedError,
    WrongPinError,
)
from integrity_zone.errors import Bilingual

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.errors import SigningError

_REFUSALS: Mapping[type[PKCS11Error], type[SigningError]] = {
    exceptions.PinIncorrect: WrongPinError,
    exceptions.PinInvalid: WrongPinError,
    exceptions.PinLenRange: WrongPinError,
    exceptions.PinLocked: PinLockedError,
    exceptions.PinExpired: PinExpiredError,
    exceptions.UserPinNotInitialized: PinNotSetError,
    exceptions.NoSuchToken: TokenMissingError,
    exceptions.SlotIDInvalid: TokenMissingError,
    exceptions.TokenNotPresent: TokenMissingError,
    exceptions.DeviceRemoved: TokenRemovedError,
    exceptions.SessionClosed: TokenRemovedError,
    exceptions.SessionHandleInvalid: TokenRemovedError,
}
_FAULT = Bilingual("it or its driver reports a fault", "token atau penggeraknya melaporkan kerusakan")
_OTHER_WAY = Bilingual("it cannot sign in the way that is needed", "cara menandatangani yang diperlukan tidak didukung")
_UNFIT_KEY = Bilingual("the key on it is not one that signs", "kunci di dalamnya bukan kunci untuk menandatangani")
_MEMORY = Bilingual("its memory is full", "memorinya penuh")
_IN_USE = Bilingual("another program is using it", "token sedang dipakai program lain")
_CALLED_OFF = Bilingual("it was called off there", "penandatanganan dibatalkan pada token")
_REASONS: Mapping[type[PKCS11Error], Bilingual] = {
    exceptions.DeviceError: _FAULT,
    exceptions.FunctionFailed: _FAULT,
    exceptions.GeneralError: _FAULT,
    exceptions.DeviceMemory: _MEMORY,
    exceptions.HostMemory: _MEMORY,
    exceptions.FunctionNotSupported: _OTHER_WAY,
    exceptions.MechanismInvalid: _OTHER_WAY,
    exceptions.MechanismParamInvalid: _OTHER_WAY,
    exceptions.KeyHandleInvalid: _UNFIT_KEY,
    exceptions.KeySizeRange: _UNFIT_KEY,
    exceptions.KeyTypeInconsistent: _UNFIT_KEY,
    exceptions.AnotherUserAlreadyLoggedIn: _IN_USE,
    exceptions.SessionCount: _IN_USE,
    exceptions.UserAlreadyLoggedIn: _IN_USE,
    exceptions.FunctionCancelled: _CALLED_OFF,
    exceptions.FunctionRejected: _CALLED_OFF,
    exceptions.TokenNotRecognised: Bilingual(
        "the reader does not recognise the card", "pembaca kartu tidak mengenali kartu ini"
    ),
    exceptions.UserNotLoggedIn: Bilingual("it asks for the PIN again", "token meminta PIN sekali lagi"),
}
#: What the library calls otherwise than the standard does.
_NAMES: Mapping[type[PKCS11Error], str] = {
    exceptions.AnotherUserAlreadyLoggedIn: "CKR_USER_ANOTHER_ALREADY_LOGGED_IN",
    exceptions.FunctionCancelled: "CKR_FUNCTION_CANCELED",
    exceptions.SessionReadWriteSOExists: "CKR_SESSION_READ_WRITE_SO_EXISTS",
    exceptions.TokenNotRecognised: "CKR_TOKEN_NOT_RECOGNIZED",
}
_UNKNOWN = Bilingual("for a reason that this program does not know", "karena sebab yang tidak dikenal program ini")
_UNLOADABLE = Bilingual(
    "it cannot be loaded: it is not there, not for this computer, or no such driver",
    "tidak dapat dimuat: tidak ada, bukan untuk komputer ini, atau bukan penggerak token",
)


def token_refusal(error: PKCS11Error, token: str) -> SigningError:
    """What is told when a token refuses.

    Args:
        error: Of the library.
        token: Label or serial number.
    """
    refusal = _REFUSALS.get(type(error))
    if refusal is not None:
        return refusal(token=token)
    return TokenFailedError(token=token, reason=_reason(error))


def driver_refusal(error: PKCS11Error | RuntimeError | OSError, module: str) -> TokenModuleError:
    """What is told when a driver cannot be used.

    Args:
        error: Of the library or the system.
        module: Path of the driver.
    """
    code = _code(error)
    return TokenModuleError(module=module, reason=_reason(error) if code else _UNLOADABLE)


def _reason(error: BaseException) -> Bilingual:
    """Why, with the code that the maker of the token would ask for."""
    said, code = _UNKNOWN, _code(error)
    if isinstance(error, PKCS11Error):
        said = _REASONS.get(type(error), _UNKNOWN)
    if not code:
        return said
    return Bilingual(f"{said.message_en}: {code}", f"{said.message_id}: {code}")


def _code(error: BaseException) -> str:
    """The return code as the standard calls it, a number for one of a maker's own; empty when there is none."""
    if not isinstance(error, PKCS11Error):
        return ""
    if type(error) is PKCS11Error:
        # What the library has no name for it tells by its number alone.
        found = re.search(r"\b0x[0-9a-f]+\b", str(error))
        return f"CKR {found[0]}" if found else ""
    own = _NAMES.get(type(error))
    return own or "CKR_" + re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(error).__name__).upper()
