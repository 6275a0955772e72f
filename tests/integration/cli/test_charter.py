"""`declaration` and `charter`: from a JSON file to a signed and verified charter, and every way it can fail."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from pyhanko.sign.signers import SimpleSigner

from integrity_zone.services.charters.freezing import freeze_charter
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.signing.identity import read_identity
from integrity_zone.signing.throwaway import SamplePerson, make_sample_authority
from tests.support import elsewhere
from tests.support.signed_charters import updated

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.command_line import CommandLine

PASSPHRASE = "sandi uji yang panjang"
FIELDS = ("ttd_pimpinan", "ttd_saksi_1", "ttd_saksi_2")
SERIALS = ("PIMPINAN-0001", "SAKSI-0001", "SAKSI-0002")


def person(name: str, office: str, certificate: str) -> dict[str, Any]:
    return {
        "name": name,
        "office": office,
        "organisation": "Kabupaten Uji",
        "rank": None,
        "nip": None,
        "certificate": certificate,
    }


def declaration() -> dict[str, Any]:
    return {
        "place": "Kota Uji",
        "date": "2026-01-12",
        "number": "000.8/1/2026",
        "government": "Pemerintah Kabupaten Uji",
        "paper": "A4",
        "orientation": "landscape",
        "heads": [person("Dra. Kepala Uji, M.Si.", "Kepala Dinas", SERIALS[0])],
        "witnesses": [
            person("Ir. Saksi Satu", "Sekretaris Daerah", SERIALS[1]),
            person("Saksi Dua, S.H.", "Inspektur", SERIALS[2]),
        ],
        "guests": [{"name": "Ketua", "organisation": "Dharma Wanita Persatuan"}],
        "staff": [{"name": "Pegawai Satu", "nip": None, "office": "Analis"}],
        "commitments": [],
        "controls": [
            {"kind": "CCTV", "place": "Ruang server rahasia", "count": 3, "confidential": True},
            {"kind": "CCTV", "place": "Loket", "count": 50, "confidential": False},
        ],
    }


@dataclass
class Ceremony:
    """A declared unit, its drawn charter, and a key for each signer."""

    cli: CommandLine
    folder: Path
    workspace: Path

    @property
    def root(self) -> Path:
        return self.folder / "akar.pem"

    def sign(self, source: str, out: str, number: int, *words: object, field: str | None = None) -> Any:
        secret = self.folder / "sandi"
        secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
        key = self.folder / f"{number}.p12"
        named = ("--field", field or FIELDS[number], "--p12", key, "--passphrase-file", secret)
        return self.cli("charter", "sign", self.folder / source, self.folder / out, *named, *words, "--json")

    def verify(self, name: str, *words: object) -> Any:
        outcome = self.cli("charter", "verify", self.folder / name, *words, "--json")
        assert outcome.code == (0 if outcome.json["conclusion"] == "valid" else 1)
        return outcome.json

    def sign_elsewhere(self, source: str, out: str, *numbers: int) -> None:
        """Other programs sign, each in a field of its own, with a picture in the space reserved."""
        pdf = (self.folder / source).read_bytes()
        reserved = elsewhere.spaces((self.folder / "draf.pdf").read_bytes())
        for number in numbers:
            data = (self.folder / f"{number}.p12").read_bytes()
            signer = SimpleSigner.load_pkcs12_data(data, other_certs=[], passphrase=PASSPHRASE.encode())
            assert signer is not None
            page, box = reserved[FIELDS[number]]
            pdf = elsewhere.with_picture(pdf, signer, f"Signature{number}", box, page)
        (self.folder / out).write_bytes(pdf)

    def judged(self, name: str) -> tuple[str, str, str]:
        report = self.verify(name, "--trust", self.root, "--workspace", self.workspace)
        return report["conclusion"], report["identity"], report["context"]

    def signed(self) -> str:
        for number in range(3):
            outcome = self.sign("draf.pdf" if number == 0 else f"{number}.pdf", f"{number + 1}.pdf", number)
            assert outcome.code == 0, outcome
        return "3.pdf"


@pytest.fixture
def ceremony(cli: CommandLine, workspace: Path, tmp_path: Path) -> Ceremony:
    (tmp_path / "isi.json").write_text(json.dumps(declaration()), encoding="utf-8")
    cli.done("declaration", "set", workspace, tmp_path / "isi.json")
    cli.done("charter", "draft", workspace, tmp_path / "draf.pdf")
    people = [SamplePerson(f"Orang {number}", serial) for number, serial in enumerate(SERIALS)]
    authority = make_sample_authority(datetime.now(UTC), people, PASSPHRASE.encode())
    (tmp_path / "akar.pem").write_bytes(authority.root)
    for number, key in enumerate(authority.keys):
        (tmp_path / f"{number}.p12").write_bytes(key)
    return Ceremony(cli, tmp_path, workspace)


def test_what_was_set_is_shown_and_setting_it_again_changes_nothing(ceremony: Ceremony) -> None:
    shown = ceremony.cli.json("declaration", "show", ceremony.workspace)
    assert {key: shown[key] for key in declaration()} == declaration()
    again = ceremony.cli.json("declaration", "set", ceremony.workspace, ceremony.folder / "isi.json")
    assert again["entries"] == 0


def test_a_charter_signed_by_all_is_valid_with_and_without_a_workspace(ceremony: Ceremony) -> None:
    name = ceremony.signed()
    alone = ceremony.verify(name, "--trust", ceremony.root)
    assert (alone["conclusion"], alone["identity"], alone["context"]) == ("valid", "not-checked", "not-checked")
    assert [found["field"] for found in alone["signatures"]] == list(FIELDS)
    expect = [word for field, serial in zip(FIELDS, SERIALS, strict=True) for word in ("--expect", f"{field}={serial}")]
    assert ceremony.verify(name, "--trust", ceremony.root, *expect)["identity"] == "ok"
    known = ceremony.verify(name, "--trust", ceremony.root, "--workspace", ceremony.workspace)
    assert (known["conclusion"], known["identity"], known["context"]) == ("valid", "ok", "ok")


def test_states_on_the_way_are_told_apart(ceremony: Ceremony) -> None:
    assert ceremony.verify("draf.pdf", "--trust", ceremony.root)["conclusion"] == "unsigned"
    first = ceremony.sign("draf.pdf", "1.pdf", 0).json
    assert first["missing"] == ["ttd_saksi_1", "ttd_saksi_2"]
    report = ceremony.verify("1.pdf", "--trust", ceremony.root)
    assert report["conclusion"] == "incomplete"
    assert report["unsigned_fields"] == first["missing"]
    assert ceremony.verify("1.pdf")["conclusion"] == "untrusted"


def test_a_wrong_person_is_told(ceremony: Ceremony) -> None:
    name = ceremony.signed()
    expect = (
        "--expect",
        "ttd_pimpinan=LAIN",
        "--expect",
        "ttd_saksi_1=SAKSI-0001",
        "--expect",
        "ttd_saksi_2=SAKSI-0002",
    )
    report = ceremony.verify(name, "--trust", ceremony.root, *expect)
    assert (report["conclusion"], report["identity"]) == ("identity", "wrong")


def test_a_changed_declaration_no_longer_fits_the_signed_charter(ceremony: Ceremony) -> None:
    name = ceremony.signed()
    changed = declaration() | {"place": "Kota Lain"}
    (ceremony.folder / "isi.json").write_text(json.dumps(changed), encoding="utf-8")
    ceremony.cli.done("declaration", "set", ceremony.workspace, ceremony.folder / "isi.json")
    report = ceremony.verify(name, "--trust", ceremony.root, "--workspace", ceremony.workspace)
    assert (report["conclusion"], report["context"]) == ("context", "wrong")


def test_damage_is_told(ceremony: Ceremony) -> None:
    whole = (ceremony.folder / ceremony.signed()).read_bytes()
    flipped = bytearray(whole)
    flipped[whole.index(b"stream") + 40] ^= 1
    (ceremony.folder / "ubah.pdf").write_bytes(flipped)
    (ceremony.folder / "potong.pdf").write_bytes(whole[: len(whole) * 2 // 3])
    assert ceremony.verify("ubah.pdf", "--trust", ceremony.root)["conclusion"] == "broken"
    assert ceremony.verify("potong.pdf", "--trust", ceremony.root)["conclusion"] == "broken"


@pytest.mark.parametrize("content", [b"salah\n", b"", b"\n"])
def test_a_wrong_passphrase_signs_nothing(ceremony: Ceremony, content: bytes) -> None:
    secret = ceremony.folder / "salah"
    secret.write_bytes(content)
    out = ceremony.folder / "1.pdf"
    words = ("--field", FIELDS[0], "--p12", ceremony.folder / "0.p12", "--passphrase-file", secret)
    outcome = ceremony.cli("charter", "sign", ceremony.folder / "draf.pdf", out, *words)
    assert (outcome.code, outcome.refusals) == (3, ["wrong-passphrase"])
    assert not out.exists()
    assert "salah" not in outcome.err.replace(str(ceremony.folder), "").replace("sandi salah", "")


def test_without_a_terminal_the_passphrase_must_come_from_a_file(ceremony: Ceremony) -> None:
    words = ("--field", FIELDS[0], "--p12", ceremony.folder / "0.p12")
    outcome = ceremony.cli("charter", "sign", ceremony.folder / "draf.pdf", ceremony.folder / "1.pdf", *words)
    assert (outcome.code, outcome.refusals) == (3, ["passphrase-needed"])


def test_signing_follows_the_order_of_the_fields_and_their_names(ceremony: Ceremony) -> None:
    assert ceremony.sign("draf.pdf", "x.pdf", 1).json["error"]["code"] == "signing-order"
    assert ceremony.sign("draf.pdf", "x.pdf", 0, field="ttd_bupati").json["error"]["code"] == "field-unknown"
    assert ceremony.sign("draf.pdf", "1.pdf", 0).code == 0
    assert ceremony.sign("1.pdf", "x.pdf", 0, field="ttd_pimpinan").json["error"]["code"] == "field-signed"
    assert not (ceremony.folder / "x.pdf").exists()


def test_with_a_workspace_only_the_declared_person_signs_and_the_file_is_kept(ceremony: Ceremony) -> None:
    other = ceremony.sign("draf.pdf", "x.pdf", 1, "--workspace", ceremony.workspace, field="ttd_pimpinan")
    assert other.json["error"]["code"] == "other-person"
    assert ceremony.sign("draf.pdf", "1.pdf", 0, "--workspace", ceremony.workspace).code == 0
    report = ceremony.cli.json("check", ceremony.workspace, "--deep")
    assert report["contents"] == 2  # the charter as it was drawn, and as the head signed it
    assert report["problems"] == []


def test_a_signed_file_is_never_written_over(ceremony: Ceremony) -> None:
    out = ceremony.folder / "1.pdf"
    out.write_text("isi lama", encoding="utf-8")
    assert ceremony.sign("draf.pdf", "1.pdf", 0).json["error"]["code"] == "exists"
    assert out.read_text(encoding="utf-8") == "isi lama"


def test_a_declaration_without_place_date_or_head_cannot_be_drawn(
    cli: CommandLine, workspace: Path, tmp_path: Path
) -> None:
    out = tmp_path / "draf.pdf"
    assert cli("charter", "draft", workspace, out).refusals == ["declaration-incomplete"]
    file = tmp_path / "isi.json"
    changes: list[dict[str, Any]] = [{"place": ""}, {"date": None}, {"heads": []}]
    for change in changes:
        file.write_text(json.dumps(declaration() | change), encoding="utf-8")
        outcome = cli("declaration", "set", workspace, file)
        if outcome.code == 0:
            outcome = cli("charter", "draft", workspace, out)
        assert outcome.code == 3, change
    assert not out.exists()


def test_every_fault_of_a_declaration_file_is_listed(cli: CommandLine, workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "isi.json"
    wrong = declaration() | {"date": "12 Januari", "paper": "Letter", "orientation": 3}
    file.write_text(json.dumps(wrong), encoding="utf-8")
    before = cli.json("check", workspace)
    outcome = cli("declaration", "set", workspace, file)
    assert outcome.code == 3
    assert outcome.refusals == ["bad-declaration"] * 3
    assert cli.json("check", workspace) == before


def test_one_certificate_cannot_be_for_two_people(cli: CommandLine, workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "isi.json"
    wrong = declaration() | {"witnesses": [person("Saksi", "Sekretaris Daerah", SERIALS[0])]}
    file.write_text(json.dumps(wrong), encoding="utf-8")
    assert cli("declaration", "set", workspace, file).refusals == ["bad-declaration"]


def test_a_confidential_place_stands_in_no_document(ceremony: Ceremony) -> None:
    import pypdfium2  # type: ignore[import-untyped]

    pdf = pypdfium2.PdfDocument(ceremony.folder / "draf.pdf")
    text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Loket" in text
    assert "server" not in text
    pdf.close()


def test_reasons_are_told_in_the_language_asked_and_by_code(ceremony: Ceremony) -> None:
    indonesian = ceremony.verify("draf.pdf", "--lang", "id")
    english = ceremony.verify("draf.pdf", "--lang", "en")
    assert (indonesian["reasons"], english["reasons"]) == (["belum ada tanda tangan"], ["nobody has signed"])
    assert indonesian["reason_codes"] == english["reason_codes"] == ["unsigned"]
    lines = ceremony.cli("charter", "verify", ceremony.folder / ceremony.signed(), "--lang", "id").out.splitlines()
    titles = [line.split(":")[0].strip() for line in lines if line.startswith("    ") and "!" not in line]
    assert titles == ["Keutuhan", "Penanda tangan", "Kepercayaan", "Pencabutan", "Waktu"] * 3


def test_a_charter_signed_by_other_programs_is_known_by_the_workspace_that_drew_it(ceremony: Ceremony) -> None:
    ceremony.sign_elsewhere("draf.pdf", "1.pdf", 0, 1, 2)
    assert ceremony.judged("1.pdf") == ("valid", "ok", "ok")
    without = ceremony.verify("1.pdf", "--trust", ceremony.root)
    assert without["conclusion"] == "policy"
    assert "not-certified" in without["reason_codes"]


def test_a_charter_rewritten_before_it_was_signed_is_left_to_a_person(ceremony: Ceremony) -> None:
    pdf = elsewhere.rewritten_by_pikepdf((ceremony.folder / "draf.pdf").read_bytes())
    (ceremony.folder / "baru.pdf").write_bytes(pdf)
    ceremony.sign_elsewhere("baru.pdf", "1.pdf", 0, 1, 2)
    assert ceremony.judged("1.pdf") == ("context", "ok", "not-checked")


@pytest.mark.parametrize("apart", [0, 1, 2, 3])
def test_some_sign_with_other_programs_and_the_rest_here(ceremony: Ceremony, apart: int) -> None:
    (ceremony.folder / "draf.pdf").unlink()
    drawn = ceremony.cli.json("charter", "draft", ceremony.workspace, ceremony.folder / "draf.pdf", "--outside")
    assert drawn["kept"] is True
    ceremony.sign_elsewhere("draf.pdf", "luar.pdf", *range(apart))
    last = "luar.pdf"
    for number in range(apart, 3):
        outcome = ceremony.sign(last, f"{number}.pdf", number, "--workspace", ceremony.workspace)
        assert outcome.code == 0, outcome
        assert outcome.json["missing"] == list(FIELDS[number + 1 :])
        last = f"{number}.pdf"
    assert ceremony.judged(last) == ("valid", "ok", "ok")


def test_a_witness_with_another_program_may_follow_the_head_here_when_the_charter_was_drawn_for_it(
    ceremony: Ceremony,
) -> None:
    (ceremony.folder / "draf.pdf").unlink()
    ceremony.cli.done("charter", "draft", ceremony.workspace, ceremony.folder / "draf.pdf", "--outside")
    assert ceremony.sign("draf.pdf", "1.pdf", 0, "--workspace", ceremony.workspace).code == 0
    ceremony.sign_elsewhere("1.pdf", "2.pdf", 1)
    assert ceremony.judged("2.pdf") == ("incomplete", "ok", "ok")
    assert ceremony.sign("2.pdf", "3.pdf", 2, "--workspace", ceremony.workspace).code == 0
    assert ceremony.judged("3.pdf") == ("valid", "ok", "ok")


def test_nobody_signs_on_after_another_program_changed_the_page(ceremony: Ceremony) -> None:
    pdf = updated((ceremony.folder / "draf.pdf").read_bytes(), elsewhere.drawn_into_the_page)
    (ceremony.folder / "gambar.pdf").write_bytes(pdf)
    ceremony.sign_elsewhere("gambar.pdf", "1.pdf", 0)
    outcome = ceremony.sign("1.pdf", "2.pdf", 1, "--workspace", ceremony.workspace)
    assert outcome.json["error"]["code"] == "charter-unsound"
    assert not (ceremony.folder / "2.pdf").exists()


def test_a_charter_is_drawn_beside_a_writer_but_not_kept(ceremony: Ceremony) -> None:
    with Workspace.open(ceremony.workspace, actor="Lain", write=True):
        drawn = ceremony.cli.json("charter", "draft", ceremony.workspace, ceremony.folder / "lagi.pdf", "--wait", "0")
    assert drawn["kept"] is False
    assert (ceremony.folder / "lagi.pdf").exists()


def test_a_charter_for_other_programs_and_ink_is_drawn_and_judged(ceremony: Ceremony) -> None:
    said = declaration()
    said["heads"][0]["way"] = "outside"
    said["witnesses"][1]["way"] = "wet"
    (ceremony.folder / "campuran.json").write_text(json.dumps(said), encoding="utf-8")
    ceremony.cli.done("declaration", "set", ceremony.workspace, ceremony.folder / "campuran.json")
    drawn = ceremony.cli.json("charter", "draft", ceremony.workspace, ceremony.folder / "campuran.pdf")
    assert drawn["fields"] == [FIELDS[1]]
    assert drawn["spaces"] == {FIELDS[0]: "outside", FIELDS[2]: "wet"}
    again = ceremony.cli.done("charter", "draft", ceremony.workspace, ceremony.folder / "lagi.pdf")
    assert f"with another program: {FIELDS[0]}" in again.out
    pdf = (ceremony.folder / "campuran.pdf").read_bytes()
    identity = read_identity(pdf)
    assert identity is not None
    signer = SimpleSigner.load_pkcs12_data(
        (ceremony.folder / "0.p12").read_bytes(), other_certs=[], passphrase=PASSPHRASE.encode()
    )
    assert signer is not None
    space = identity.spaces[0]
    made = elsewhere.with_picture(pdf, signer, "Signature1", space.box, space.page)
    (ceremony.folder / "0.pdf").write_bytes(made)
    assert ceremony.judged("0.pdf") == ("incomplete", "ok", "ok")
    signed = ceremony.sign("0.pdf", "1.pdf", 1, "--workspace", ceremony.workspace)
    assert signed.code == 0, signed
    assert ceremony.judged("1.pdf") == ("valid", "ok", "ok")
    assert ceremony.verify("1.pdf", "--trust", ceremony.root)["conclusion"] == "valid"


def test_a_frozen_charter_comes_as_it_is_kept_and_a_draft_beside_it_is_told(ceremony: Ceremony) -> None:
    with Workspace.open(ceremony.workspace, actor="Rina", write=True) as workspace:
        frozen = freeze_charter(workspace)
    out = ceremony.folder / "beku.pdf"
    made = ceremony.cli("charter", "draft", ceremony.workspace, out, "--json")
    assert hashlib.sha256(out.read_bytes()).hexdigest() == frozen.content
    assert (made.json["document_id"], made.json["frozen"]) == (frozen.document_id, frozen.document_id)
    assert (made.json["kept"], made.json["fields"], made.json["signed"]) == (True, list(FIELDS), [])
    other = ceremony.cli("charter", "draft", ceremony.workspace, ceremony.folder / "luar.pdf", "--outside")
    assert other.refusals == ["drawn-otherwise"]
    (ceremony.folder / "isi.json").write_text(json.dumps(declaration() | {"place": "Kota Lain"}), encoding="utf-8")
    ceremony.cli.done("declaration", "set", ceremony.workspace, ceremony.folder / "isi.json")
    told = ceremony.cli.done("charter", "draft", ceremony.workspace, ceremony.folder / "rancangan.pdf").out
    assert f"the frozen charter is {frozen.document_id}" in told
