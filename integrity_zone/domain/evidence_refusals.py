"""Refusals about evidence."""

from __future__ import annotations

from integrity_zone.errors import ConflictError, UserInputError


class BadUrlError(UserInputError):
    """A web link that nobody could open later."""

    code = "bad-url"
    template_en = "{url}: give a full web address that begins with http:// or https://, of at most {limit} characters"
    template_id = "{url}: berikan alamat web lengkap yang diawali http:// atau https://, paling panjang {limit} huruf"


class BadPeriodError(UserInputError):
    """A period that ends before it begins."""

    code = "bad-period"
    template_en = "the period from {start} to {end} ends before it begins; swap or correct the days"
    template_id = "masa dari {start} sampai {end} berakhir sebelum mulai; tukar atau perbaiki tanggalnya"


class ChangedWhileReadingError(ConflictError):
    """Somebody wrote the file while it was taken in."""

    code = "changed-while-reading"
    template_en = "{path} changed while it was read; save and close it elsewhere, then add it again"
    template_id = "{path} berubah saat dibaca; simpan dan tutup di program lain, lalu tambahkan lagi"


class NoReasonError(UserInputError):
    """Evidence is taken away only with a reason, which stays in the history."""

    code = "bad-reason"
    template_en = "say why this is taken away; the reason stays in the history"
    template_id = "tulis alasan pelepasannya; alasan tetap ada di riwayat"


class TooLargeError(UserInputError):
    """A file larger than anything the workspace takes."""

    code = "too-large"
    template_en = "{path} is larger than {limit_mib} MiB; add a smaller version of it or a web link"
    template_id = "{path} lebih besar dari {limit_mib} MiB; tambahkan versi yang lebih kecil atau tautan web"
