"""What speaks against a charter, and which one word follows when several things do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import CharterConclusion

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The first that applies is the conclusion. What cannot be read comes before what can be read and is wrong, that
#: before what is right but by the wrong people.
PRECEDENCE = (
    CharterConclusion.BROKEN,
    CharterConclusion.POLICY,
    CharterConclusion.UNSIGNED,
    CharterConclusion.MODIFIED,
    CharterConclusion.UNTRUSTED,
    CharterConclusion.REVOKED,
    CharterConclusion.EXPIRED,
    CharterConclusion.IDENTITY,
    CharterConclusion.CONTEXT,
    CharterConclusion.INCOMPLETE,
)


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that speaks against a charter or one of its signatures."""

    conclusion: CharterConclusion
    reason: str  #: an English sentence


def conclude(objections: Iterable[Objection]) -> CharterConclusion:
    """The one word; valid when nothing speaks against."""
    raised = {objection.conclusion for objection in objections}
    return next((conclusion for conclusion in PRECEDENCE if conclusion in raised), CharterConclusion.VALID)


def broken(reason: str) -> Objection:
    """Cryptographically wrong or unreadable."""
    return Objection(CharterConclusion.BROKEN, reason)


def against_policy(reason: str) -> Objection:
    """Readable, but with something a charter must not have."""
    return Objection(CharterConclusion.POLICY, reason)


def modified(reason: str) -> Objection:
    """Changed after signing in a way the signer did not allow."""
    return Objection(CharterConclusion.MODIFIED, reason)
