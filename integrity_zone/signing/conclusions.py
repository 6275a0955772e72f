"""What speaks against a charter, and which one word follows when several things do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import CharterConclusion, Reason
from integrity_zone.domain.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Code of what no program can establish any more, but a person has: the file may be signed further, never be valid.
CONFIRMED = "confirmed-by-person"
#: Code of what only people can say: that the scan on the pages is the charter. The file may be signed further as well.
SIGNED_ON_SCAN = "signed-on-scan"
#: Code of what no single signature shows: one person signed for two.
SIGNED_TWICE = "signed-twice"
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


def conclude(reasons: Iterable[Reason]) -> CharterConclusion:
    """The one word; valid when nothing speaks against."""
    raised = {reason.conclusion for reason in reasons}
    return next((conclusion for conclusion in PRECEDENCE if conclusion in raised), CharterConclusion.VALID)


def objection(conclusion: CharterConclusion | None, code: str, english: str, indonesian: str) -> Reason:
    """What leads to a conclusion; without one it is a remark.

    Names of fields and what a library complains about come from the file: whatever is unseen in them is left out.
    """
    return Reason(clean_line(english), clean_line(indonesian), code, conclusion)


def broken(code: str, english: str, indonesian: str) -> Reason:
    """Cryptographically wrong or unreadable."""
    return objection(CharterConclusion.BROKEN, code, english, indonesian)


def against_policy(code: str, english: str, indonesian: str) -> Reason:
    """Readable, but with something a charter must not have."""
    return objection(CharterConclusion.POLICY, code, english, indonesian)


def modified(code: str, english: str, indonesian: str) -> Reason:
    """Changed after signing in a way the signer did not allow."""
    return objection(CharterConclusion.MODIFIED, code, english, indonesian)
