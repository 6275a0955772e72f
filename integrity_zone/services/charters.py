"""The charter for front ends: draw, sign, verify."""

from integrity_zone.services.charter_drawing import charter_identity, draft_charter, record_export
from integrity_zone.services.charter_expectation import Expectation, expectation_of
from integrity_zone.services.charter_signing import SignedCharter, read_passphrase, record_charter, sign_charter_file
from integrity_zone.services.charter_verification import verify_charter_file

__all__ = [
    "Expectation",
    "SignedCharter",
    "charter_identity",
    "draft_charter",
    "expectation_of",
    "read_passphrase",
    "record_charter",
    "record_export",
    "sign_charter_file",
    "verify_charter_file",
]
