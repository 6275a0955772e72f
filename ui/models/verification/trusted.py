"""What is done with the trust list, in the writing thread; the screens get records."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from integrity_zone.domain.trust import Authority, RevocationList


class Trusted(NamedTuple):
    """Whom this user trusts."""

    authorities: tuple[Authority, ...]
    lists: tuple[RevocationList, ...]


def trusted() -> Trusted:
    """The trust list as it is now.

    Raises:
        TrustListDamagedError: It cannot be read.
    """
    from integrity_zone.services.trust.trust_list import user_trust_list

    trust = user_trust_list()
    return Trusted(trust.authorities(), trust.lists())


def read_authorities(path: Path, actor: str) -> tuple[Authority, ...]:
    """What a file holds, before anybody trusts it.

    Raises:
        IntegrityZoneError: As `TrustList.read_authorities`.
    """
    from integrity_zone.services.trust.trust_list import user_trust_list

    return user_trust_list().read_authorities(path, actor, datetime.now(UTC))


def added_authorities(path: Path, actor: str, expected: frozenset[str], *, is_provider: bool) -> Trusted:
    """Trust the issuers of a file, if they are still those that somebody looked at.

    Args:
        path: The file.
        actor: Who trusts them.
        expected: Fingerprints of those that were shown.
        is_provider: They are Indonesian certification providers.

    Raises:
        ChangedWhileReadingError: The file holds others by now.
        IntegrityZoneError: As `TrustList.add_authority`.
    """
    from integrity_zone.services.trust.trust_list import user_trust_list

    trust, now = user_trust_list(), datetime.now(UTC)
    if {found.fingerprint for found in trust.read_authorities(path, actor, now)} != expected:
        from integrity_zone.domain.evidence_refusals import ChangedWhileReadingError

        raise ChangedWhileReadingError(path=str(path))
    trust.add_authority(path, actor, now, is_provider=is_provider)
    return trusted()


def without_authority(fingerprint: str) -> Trusted:
    """Trust an issuer no more."""
    from integrity_zone.services.trust.trust_list import user_trust_list

    return _then(partial(user_trust_list().remove_authority, fingerprint))


def marked(fingerprint: str, *, is_provider: bool) -> Trusted:
    """Say whether an issuer is an Indonesian certification provider."""
    from integrity_zone.services.trust.trust_list import user_trust_list

    return _then(partial(user_trust_list().mark_provider, fingerprint, is_provider))


def with_list(path: Path, actor: str) -> Trusted:
    """Take revocation lists onto the trust list."""
    from integrity_zone.services.trust.trust_list import user_trust_list

    return _then(partial(user_trust_list().add_list, path, actor, datetime.now(UTC)))


def without_list(sha256: str) -> Trusted:
    """Forget a revocation list."""
    from integrity_zone.services.trust.trust_list import user_trust_list

    return _then(partial(user_trust_list().remove_list, sha256))


def _then(act: Callable[[], object]) -> Trusted:
    act()
    return trusted()
