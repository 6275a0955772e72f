"""Refusals about a workspace file as a whole."""

from __future__ import annotations

from integrity_zone.errors import Bilingual, ConflictError, EnvironmentProblem, UserInputError


class NotAWorkspaceError(UserInputError):
    """The file is something else."""

    code = "not-a-workspace"
    template_en = "{path} is no workspace file of this program; choose a .zi file made by `new`"
    template_id = "{path} bukan berkas ruang kerja program ini; pilih berkas .zi yang dibuat dengan `new`"


class NewerFormatError(UserInputError):
    """A newer program wrote the file."""

    code = "newer-format"
    template_en = "{path} was written by a newer program; update this program to open it"
    template_id = "{path} ditulis oleh program yang lebih baru; perbarui program ini untuk membukanya"


class OlderFormatError(UserInputError):
    """An older program wrote the file, and it was opened only for reading."""

    code = "older-format"
    template_en = "{path} was written by an older program (tables {revision}); open it once for writing to bring it up"
    template_id = "{path} ditulis oleh program lama (tabel {revision}); buka sekali untuk ditulis agar diperbarui"


class DamagedError(UserInputError):
    """The file is ours, but its content does not hold together."""

    code = "damaged"
    template_en = "{path} is damaged ({reason}); keep it as it is and go on from a backup"
    template_id = "{path} rusak ({reason}); biarkan apa adanya dan lanjutkan dari cadangan"


class LockedError(EnvironmentProblem):
    """Another program writes this workspace."""

    code = "locked"
    template_en = "{path} is in use by {holder}; close it there, or wait longer with --wait"
    template_id = "{path} sedang dipakai oleh {holder}; tutup di sana, atau tunggu lebih lama dengan --wait"


class ClosedError(EnvironmentProblem):
    """It was closed while something still wanted to read it."""

    code = "closed"
    template_en = "{path} was closed before this was done; open it and try again"
    template_id = "{path} ditutup sebelum pekerjaan ini selesai; buka lagi lalu ulangi"


class VanishedError(EnvironmentProblem):
    """The file was taken away while it was open."""

    code = "vanished"
    template_en = "{path} is no longer there; connect its disk or share again and retry, what was saved before is on it"
    template_id = (
        "{path} tidak ada lagi di tempatnya; sambungkan lagi disk atau jaringannya lalu ulangi, "
        "yang sudah tersimpan tetap ada di sana"
    )


class RemainsLeftError(EnvironmentProblem):
    """Values were erased, but the file could not be written anew without what its pages still hold of them."""

    code = "remains-left"
    template_en = (
        "{path}: the values are erased, but unused places of the file may still hold traces of them; "
        "free some space and do the same again"
    )
    template_id = (
        "{path}: isinya sudah dimusnahkan, tetapi bagian berkas yang tidak terpakai mungkin masih menyimpan bekasnya; "
        "kosongkan sebagian disk lalu ulangi hal yang sama"
    )


class OpenedReadOnlyError(EnvironmentProblem):
    """A change was asked of a workspace opened only for reading."""

    code = "read-only"
    template_en = "{path} was opened only for reading; open it for writing to change it"
    template_id = "{path} dibuka hanya untuk dibaca; buka untuk ditulis agar dapat mengubahnya"


class UnknownAssessmentError(UserInputError):
    """The workspace has no assessment of that year."""

    code = "unknown-assessment"
    template_en = "there is no assessment of {year} here; years in this file: {known}"
    template_id = "tidak ada penilaian tahun {year} di sini; tahun dalam berkas ini: {known}"


class BadUnitError(UserInputError):
    """A new workspace needs a usable name, year and target."""

    code = "bad-unit"
    template_en = "{what} = {value!r} cannot be taken; {expected}"
    template_id = "{what} = {value!r} tidak dapat diterima; {expected}"


class AssessmentExistsError(ConflictError):
    """The workspace has an assessment of that year."""

    code = "assessment-exists"
    template_en = "there is an assessment of {year} already; open that year instead"
    template_id = "penilaian tahun {year} sudah ada; buka saja tahun itu"


#: What a workspace holds, in Indonesian.
_KINDS = {
    "document": "dokumen",
    "event": "agenda",
    "evidence": "bukti",
    "keepsake": "dokumentasi",
    "member": "anggota tim",
    "paper": "naskah",
    "recommendation": "rekomendasi",
    "remark": "catatan",
    "requirement": "syarat",
    "scan": "pindaian",
    "signature": "tanda tangan",
    "staff": "pegawai",
    "wording": "kalimat resmi",
}


class MissingItemError(ConflictError):
    """What was named is not in this workspace."""

    code = "not-found"
    template_en = "{what} {value} is not in this workspace; see the list of what is there"
    template_id = "{what} {value} tidak ada di ruang kerja ini; lihat daftar yang ada"

    def __init__(self, *, what: str | Bilingual, value: object) -> None:
        """Say it in the words of each language.

        Args:
            what: The kind of thing, in English.
            value: Which one.
        """
        super().__init__(
            what=what if isinstance(what, Bilingual) else Bilingual(what, _KINDS.get(what, what)), value=value
        )


class WrongWorkspaceError(ConflictError):
    """Entries of another unit."""

    code = "wrong-workspace"
    template_en = "this comes from another unit's workspace ({theirs}); this file is of {ours}"
    template_id = "ini berasal dari ruang kerja unit lain ({theirs}); berkas ini milik {ours}"
