"""What a check of a file found, in Indonesian: one sentence for each kind of damage, which the subject makes exact."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.workspace import Problem

#: Code of a problem -> its sentence. Those a merge brings about have words of their own, see `Problem.message_id`.
DAMAGE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "bad-time": "waktu sebuah catatan bukan waktu yang sah",
        "chain-broken": "nomor sebuah catatan tidak menyambung catatan sebelumnya",
        "chain-end-differs": "rangkaian catatan sebuah salinan tidak berakhir pada catatan terakhirnya",
        "chunk-stray": "ada potongan isi yang bukan milik dokumen mana pun",
        "clock-ahead": "waktu sebuah catatan mendahului jam komputer ini",
        "clock-backwards": "jam mundur: sebuah catatan lebih awal daripada catatan sebelumnya",
        "content-altered": "isi dokumen tidak cocok dengan ukuran atau sidiknya",
        "content-missing": "isi dokumen tidak ada dalam berkas",
        "damaged": "berkas rusak dan tidak dapat dibuka",
        "entry-altered": "sebuah catatan tidak cocok dengan identitasnya",
        "erased-still-there": "nilai yang seharusnya sudah dihapus masih ada",
        "foreign-entry": "sebuah catatan milik berkas unit lain",
        "forked-chain": "sebuah salinan mempunyai dua catatan dengan nomor yang sama",
        "head-differs": "isian yang berlaku tidak sama dengan catatan perubahannya",
        "pages-damaged": "halaman basis data rusak",
        "parent-foreign": "sebuah catatan menggantikan catatan isian lain",
        "parent-missing": "catatan yang digantikan tidak ada",
        "search-differs": "indeks pencarian tidak sama dengan dokumennya",
        "state-differs": "tabel isian tidak sama dengan catatan perubahannya",
        "unknown-form": "bentuk sebuah catatan belum dikenal program ini",
        "value-altered": "nilai sebuah catatan tidak cocok dengan sidiknya",
    }
)


def in_indonesian(problem: Problem) -> str:
    """A problem in Indonesian.

    Args:
        problem: As a check found it.
    """
    return problem.message_id or DAMAGE_WORDS.get(problem.code, problem.message)
