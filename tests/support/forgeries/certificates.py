"""Sound signatures whose certificates prove nothing: of no trusted issuer, of another time, revoked, too weak."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from integrity_zone.signing.prepare import prepare_for_signing
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import alone
from tests.support.forgeries.case import ALONE, NOBODY, Family

FAMILY = Family("certificates")

_NAME, _NUMBER = "Ir. Pimpinan Contoh, M.Si.", "PIMPINAN-0001"
_LATER = pki.NOW + timedelta(days=701)
_EARLIER = pki.NOW - timedelta(days=31)


def _of(person: pki.Person) -> bytes:
    return charters.sign(prepare_for_signing(charters.draft(["ttd_pimpinan"])), person, "ttd_pimpinan")


def _letter(person: pki.Person, digest: str = "sha256") -> bytes:
    return charters.sign_elsewhere(charters.page("Surat"), person, digest=digest)


def _root() -> pki.Authority:
    root = pki.authority().parent
    assert root is not None
    return root


def _brief() -> pki.Authority:
    return pki.Authority("Penerbit Singkat", "brief forgeries", parent=_root(), days=40)


FAMILY.add("nobody_trusted", alone, "untrusted", given={**ALONE, "roots": []})
FAMILY.add("other_root_trusted", alone, "untrusted", given={**ALONE, "roots": [pki.root_pem("ec-384")]})
FAMILY.add("look_alike_issuer", lambda: _of(pki.look_alike().person(_NAME, _NUMBER)), "untrusted", given=ALONE)
FAMILY.add(
    "look_alike_root",
    lambda: _of(pki.Authority("Akar Uji", "false root forgeries").person(_NAME, _NUMBER)),
    "untrusted",
    given=ALONE,
)
FAMILY.add("issued_by_a_person", lambda: _letter(pki.issued_by_a_person()), "untrusted", given=NOBODY)
FAMILY.add("issuer_trusted_but_not_its_namesake", alone, "untrusted", given={**ALONE, "roots": [pki.look_alike().pem]})
FAMILY.add("expired", alone, "expired", given={**ALONE, "now": _LATER})
FAMILY.add("expired_three", charters.signed, "expired", given={"expected": charters.PEOPLE, "now": _LATER})
FAMILY.add("not_yet_valid", alone, "expired", given={**ALONE, "now": _EARLIER})
FAMILY.add(
    "issuer_expired",
    lambda: _of(_brief().person(_NAME, _NUMBER)),
    "expired",
    given={**ALONE, "now": pki.NOW + timedelta(days=41)},
)
FAMILY.add("revoked", alone, "revoked", given={**ALONE, "crls": [pki.authority().crl(pki.head().certificate)]})
FAMILY.add(
    "revoked_witness",
    charters.signed,
    "revoked",
    given={"expected": charters.PEOPLE, "crls": [pki.authority().crl(pki.witness(2).certificate)]},
)
FAMILY.add("revoked_issuer", alone, "revoked", given={**ALONE, "crls": [_root().crl(pki.authority().certificate)]})
FAMILY.add(
    "revoked_by_a_stale_list",
    alone,
    "revoked",
    given={**ALONE, "crls": [pki.authority().crl(pki.head().certificate, at=pki.NOW - timedelta(days=90))]},
)
FAMILY.add(
    "revoked_among_others",
    alone,
    "revoked",
    given={**ALONE, "crls": [pki.look_alike().crl(), pki.authority().crl(pki.head().certificate)]},
)
FAMILY.add(
    "revoked_and_expired",
    alone,
    "revoked",
    given={**ALONE, "now": _LATER, "crls": [pki.authority().crl(pki.head().certificate, at=_LATER)]},
)
FAMILY.add(
    "revoked_only_by_a_false_issuer_and_untrusted",
    lambda: _of(pki.look_alike().person(_NAME, _NUMBER)),
    "untrusted",
    given={**ALONE, "crls": [pki.authority().crl(pki.head().certificate)]},
)
FAMILY.add(
    "key_of_1024_bits",
    lambda: _letter(pki.authority().person("Kunci Pendek", "K-1", kind="rsa-1024")),
    "policy",
    given=NOBODY,
)
FAMILY.add("digest_sha1", lambda: _letter(pki.head("rsa-2048"), "sha1"), "policy", given=NOBODY)
FAMILY.add("digest_md5", lambda: _letter(pki.head("rsa-2048"), "md5"), "policy", given=NOBODY)
FAMILY.add(
    "issuer_of_1024_bits",
    lambda: _letter(pki.Authority("Penerbit Lemah", "weak forgeries", "rsa-1024", _root()).person("Lain", "L-1")),
    "policy",
    given=NOBODY,
)


def _letter_of_usage(usage: pki.Usage) -> bytes:
    return _letter(pki.authority().person("Lain", "L-2", usage=usage))


_USAGES: tuple[pki.Usage, ...] = ("signature-only", "encrypt", "issue")
for _usage in _USAGES:
    FAMILY.add(
        f"usage_{_usage.replace('-', '_')}",
        partial(_letter_of_usage, _usage),
        "policy",
        given=NOBODY,
    )
