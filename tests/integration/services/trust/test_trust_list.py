"""The trust list of the user: what is on it, who put it there, and what never comes onto it."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from integrity_zone.domain.trust import (
    NotAnAuthorityError,
    NotOnTrustListError,
    TrustListDamagedError,
    TrustListFullError,
)
from integrity_zone.services.reading import FileTooLargeError
from integrity_zone.services.trust import trust_index
from integrity_zone.services.trust.trust_index import TrustIndex
from integrity_zone.services.trust.trust_list import AUTHORITY_MAX_BYTES, user_trust_list
from integrity_zone.signing.certificates import BadCertificateError, BadCrlError
from tests.support import pki

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from integrity_zone.services.trust.trust_index import TrustEntry
    from integrity_zone.services.trust.trust_list import TrustList

#: Another program, which does not wait.
_OTHER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from integrity_zone.domain.workspace_problems import LockedError
from integrity_zone.services.trust import trust_index
from integrity_zone.services.trust.trust_list import user_trust_list
trust_index.WAIT_SECONDS = 0.0
try:
    user_trust_list().add_authority(Path(sys.argv[1]), "Sari", datetime.now(UTC))
except LockedError as error:
    sys.exit(error.code)
"""


def _file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_new_list_trusts_nobody() -> None:
    trust = user_trust_list()
    assert (trust.authorities(), trust.lists(), trust.roots(), trust.intermediates(), trust.crls()) == ((),) * 5
    assert trust.changed_at() is None


def test_issuer_is_kept_with_who_and_when(tmp_path: Path) -> None:
    path = _file(tmp_path, "akar.pem", pki.root_pem())
    (added,) = user_trust_list().add_authority(path, "Budi Santoso", pki.NOW, is_provider=True)
    assert user_trust_list().authorities() == (added,)
    assert (added.name, added.is_root, added.is_provider) == ("Akar Uji", True, True)
    assert (added.added_by, added.added_at) == ("Budi Santoso", pki.NOW)
    assert user_trust_list().providers() == {added.fingerprint}


def test_issuer_below_a_root_helps_and_is_no_anchor(tmp_path: Path) -> None:
    issuing = pki.authority()
    trust = user_trust_list()
    trust.add_authority(_file(tmp_path, "dua.pem", issuing.pem + pki.root_pem()), "Budi", pki.NOW)
    assert trust.intermediates() == (issuing.der,)
    assert len(trust.roots()) == 1
    assert issuing.der not in trust.roots()


def test_looking_at_a_file_trusts_nobody(tmp_path: Path) -> None:
    trust = user_trust_list()
    (seen,) = trust.read_authorities(_file(tmp_path, "akar.pem", pki.root_pem()), "Budi", pki.NOW)
    assert seen.name == "Akar Uji"
    assert trust.authorities() == ()


def test_same_issuer_again_gets_the_new_mark(tmp_path: Path) -> None:
    trust = user_trust_list()
    path = _file(tmp_path, "akar.pem", pki.root_pem())
    trust.add_authority(path, "Budi", pki.NOW)
    (added,) = trust.add_authority(path, "Sari", pki.NOW, is_provider=True)
    assert trust.authorities() == (added,)
    assert not trust.mark_provider(added.fingerprint.upper(), is_provider=False).is_provider
    assert trust.providers() == frozenset()


def test_removed_issuer_is_trusted_no_more(tmp_path: Path) -> None:
    trust = user_trust_list()
    (added,) = trust.add_authority(_file(tmp_path, "akar.pem", pki.root_pem()), "Budi", pki.NOW)
    trust.remove_authority(added.fingerprint)
    assert trust.roots() == ()
    with pytest.raises(NotOnTrustListError):
        trust.remove_authority(added.fingerprint)


def test_person_is_no_issuer(tmp_path: Path) -> None:
    trust = user_trust_list()
    both = _file(tmp_path, "orang.pem", pki.root_pem() + pki.head().pem)
    with pytest.raises(NotAnAuthorityError, match="Pimpinan Contoh"):
        trust.add_authority(both, "Budi", pki.NOW)
    assert trust.authorities() == ()


@pytest.mark.parametrize("content", [b"", b"bukan sertifikat", b"\x30\x82\xff\xff", pki.PASSPHRASE * 50])
def test_file_without_certificate_or_list_is_refused(tmp_path: Path, content: bytes) -> None:
    trust = user_trust_list()
    path = _file(tmp_path, "acak", content)
    with pytest.raises(BadCertificateError):
        trust.add_authority(path, "Budi", pki.NOW)
    with pytest.raises(BadCrlError):
        trust.add_list(path, "Budi", pki.NOW)


def test_file_larger_than_any_certificate_is_not_read(tmp_path: Path) -> None:
    path = _file(tmp_path, "besar.pem", bytes(AUTHORITY_MAX_BYTES + 1))
    with pytest.raises(FileTooLargeError):
        user_trust_list().add_authority(path, "Budi", pki.NOW)


def test_newer_list_of_an_issuer_takes_the_place_of_the_older(tmp_path: Path) -> None:
    trust = user_trust_list()
    issuing = pki.authority()
    trust.add_authority(_file(tmp_path, "penerbit.pem", issuing.pem), "Budi", pki.NOW)
    older = _file(tmp_path, "lama.crl", issuing.crl(at=pki.NOW - timedelta(days=9)))
    newer = _file(tmp_path, "baru.crl", issuing.crl(pki.head().certificate))
    trust.add_list(older, "Budi", pki.NOW)
    trust.add_list(newer, "Budi", pki.NOW)
    (kept,) = trust.lists()
    assert (kept.issuer, kept.as_of, kept.revoked, kept.source_name) == (
        "Penerbit Uji",
        pki.NOW.date(),
        1,
        "baru.crl",
    )
    trust.remove_list(kept.sha256)
    assert trust.crls() == ()


def test_newer_list_of_a_look_alike_drives_nothing_out(tmp_path: Path) -> None:
    trust = user_trust_list()
    trust.add_authority(_file(tmp_path, "penerbit.pem", pki.authority().pem), "Budi", pki.NOW)
    trust.add_list(_file(tmp_path, "asli.crl", pki.authority().crl(pki.head().certificate)), "Budi", pki.NOW)
    false = pki.look_alike().crl(at=pki.NOW + timedelta(days=1))
    trust.add_list(_file(tmp_path, "tiruan.crl", false), "Budi", pki.NOW)
    assert sorted(kept.source_name for kept in trust.lists()) == ["asli.crl", "tiruan.crl"]


def test_exchanged_certificate_is_noticed(tmp_path: Path, own_user_profile: Path) -> None:
    trust = user_trust_list()
    (added,) = trust.add_authority(_file(tmp_path, "akar.pem", pki.root_pem()), "Budi", pki.NOW)
    (kept,) = own_user_profile.rglob(f"{added.fingerprint}.crt")
    kept.write_bytes(pki.look_alike().certificate.public_bytes(Encoding.DER))
    with pytest.raises(TrustListDamagedError):
        trust.roots()


@pytest.mark.parametrize(
    "index",
    [
        b"",
        b"[]",
        b"{}",
        b'{"entries": 3}',
        b'{"entries": [3]}',
        b'{"entries": [{"kind": "authority"}]}',
        b'{"entries": [{"kind": "list", "digest": "../../x", "added_at": "2026-01-01T00:00:00Z", "added_by": "x"}]}',
        b'{"entries": [{"kind": "authority", "digest": 7, "added_at": "2026-01-01T00:00:00Z", "added_by": ""}]}',
    ],
)
def test_damaged_index_is_named_and_trusts_nobody(tmp_path: Path, own_user_profile: Path, index: bytes) -> None:
    trust = user_trust_list()
    trust.add_authority(_file(tmp_path, "akar.pem", pki.root_pem()), "Budi", pki.NOW)
    (kept,) = own_user_profile.rglob("trust.json")
    kept.write_bytes(index)
    with pytest.raises(TrustListDamagedError, match=r"trust\.json"):
        trust.roots()


def test_list_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trust_index, "MOST_ENTRIES", 1)
    trust = user_trust_list()
    with pytest.raises(TrustListFullError):
        trust.add_authority(_file(tmp_path, "dua.pem", pki.authority().pem + pki.root_pem()), "Budi", pki.NOW)
    assert trust.authorities() == ()


def test_two_devices_trust_apart(tmp_path: Path) -> None:
    user_trust_list("kantor").add_authority(_file(tmp_path, "akar.pem", pki.root_pem()), "Budi", pki.NOW)
    assert user_trust_list("rumah").authorities() == ()
    assert len(user_trust_list("kantor").authorities()) == 1


def _add_by_another_program(path: Path) -> str:
    """Why it could not; empty when it could."""
    return subprocess.run([sys.executable, "-c", _OTHER, path], capture_output=True, text=True, check=False).stderr


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (lambda trust, path, _added: trust.add_authority(path, "Budi", pki.NOW), {"Akar Uji", "Penerbit Uji"}),
        (lambda trust, _path, added: trust.mark_provider(added, is_provider=True), {"Akar Uji", "Penerbit Uji"}),
        (lambda trust, _path, added: trust.remove_authority(added), {"Penerbit Uji"}),
    ],
    ids=["add", "mark", "remove"],
)
def test_what_two_programs_change_at_once_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[TrustList, Path, str], object], left: set[str]
) -> None:
    mine, theirs = _file(tmp_path, "akar.pem", pki.root_pem()), _file(tmp_path, "penerbit.pem", pki.authority().pem)
    trust = user_trust_list()
    (added,) = trust.add_authority(mine, "Budi", pki.NOW)
    refused: list[str] = []
    write = TrustIndex._write

    def interrupted(index: TrustIndex, entries: Iterable[TrustEntry]) -> None:
        refused.append(_add_by_another_program(theirs))
        write(index, entries)

    monkeypatch.setattr(TrustIndex, "_write", interrupted)
    change(trust, mine, added.fingerprint)
    assert [found.strip() for found in refused] == ["locked"]
    assert _add_by_another_program(theirs) == ""
    assert {found.name for found in trust.authorities()} == left
