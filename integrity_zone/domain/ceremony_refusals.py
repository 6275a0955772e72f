"""Refusals around the ceremony: freezing, signing by turns, taking back and scans."""

from __future__ import annotations

from integrity_zone.errors import ConflictError, SigningError, UserInputError


class NotFrozenError(ConflictError):
    """There is no frozen charter to sign."""

    code = "not-frozen"
    template_en = "no charter is frozen; freeze its text first"
    template_id = "belum ada piagam yang dibekukan; bekukan naskahnya lebih dahulu"


class AlreadyFrozenError(ConflictError):
    """The frozen charter says what the declaration says."""

    code = "already-frozen"
    template_en = "{document} is frozen already and nothing differs; withdraw it with a reason to draw it again"
    template_id = "{document} sudah dibekukan dan tidak ada yang berbeda; tarik dengan alasan bila hendak dibuat ulang"


class SignedWhileFrozenError(ConflictError):
    """A signature would be lost."""

    code = "signed-while-frozen"
    template_en = "{document} carries signatures already; withdraw it with a reason before another revision is frozen"
    template_id = "{document} sudah ada yang menandatangani; tarik dengan alasan sebelum membekukan revisi berikutnya"


class DrawnOtherwiseError(ConflictError):
    """A frozen charter is the file that it is."""

    code = "drawn-otherwise"
    template_en = (
        "{document} is frozen and is handed out as it is kept, without another emblem and not drawn anew for other "
        "programs; withdraw it with a reason to draw another"
    )
    template_id = (
        "{document} sudah dibekukan dan diserahkan sebagaimana tersimpan, tanpa lambang lain dan tanpa digambar ulang "
        "untuk program lain; tarik dengan alasan bila hendak dibuat yang lain"
    )


class NotOfTheFrozenError(ConflictError):
    """The newest file on record was not made by adding to the one that was frozen, nor did a person compare it."""

    code = "not-of-the-frozen"
    template_en = (
        "the newest file kept of {document} was not made of the charter that was frozen; withdraw it with a reason "
        "and freeze it again"
    )
    template_id = (
        "berkas terbaru {document} tidak berasal dari piagam yang dibekukan; tarik dengan alasan lalu bekukan lagi"
    )


class NotTheirTurnError(ConflictError):
    """Somebody else signs before."""

    code = "not-their-turn"
    template_en = "it is the turn of {next}, not of {field}; who signs with another program comes first"
    template_id = "giliran {next}, bukan {field}; yang memakai program lain menandatangani lebih dahulu"


class OtherPaperError(ConflictError):
    """The file is another document, or another revision of it."""

    code = "other-paper"
    template_en = "{path} is {found}, not the frozen charter {document}"
    template_id = "{path} adalah {found}, bukan piagam {document} yang dibekukan"


class NothingNewError(ConflictError):
    """The file brings no signature that is not here."""

    code = "nothing-new"
    template_en = "{path} brings no signature that is not here already; nothing was recorded"
    template_id = "{path} tidak membawa tanda tangan baru; tidak ada yang dicatat"


class SignedMeanwhileError(ConflictError):
    """The file was made of an older one than the current."""

    code = "signed-meanwhile"
    template_en = (
        "{path} was made of an older file and lacks the signature of {fields}; "
        "export the charter as it stands now and have that signed"
    )
    template_id = (
        "{path} dibuat dari berkas yang lebih lama dan tidak memuat tanda tangan {fields}; "
        "ekspor piagam dalam keadaan sekarang lalu mintakan tanda tangan pada berkas itu"
    )


class UnsoundReturnError(SigningError):
    """What came back does not hold."""

    code = "unsound-return"
    template_en = "{path} cannot be taken back ({conclusion}: {reason}); nothing was recorded"
    template_id = "{path} tidak dapat diterima kembali ({conclusion}: {reason}); tidak ada yang dicatat"


class LostFieldsError(ConflictError):
    """Another program removed the fields in which others sign here."""

    code = "lost-fields"
    template_en = (
        "{path} no longer has the fields of {fields}, who sign here; "
        "let them sign with the other program too, which needs a new revision"
    )
    template_id = (
        "{path} tidak lagi memuat bidang {fields} yang menandatangani di sini; "
        "mintakan mereka menandatangani dengan program lain juga, yang memerlukan revisi baru"
    )


class ChangedWhileComparedError(ConflictError):
    """The file is not the one whose pages were compared."""

    code = "changed-while-compared"
    template_en = "{path} is not the file whose pages were compared; take it back again and compare anew"
    template_id = "{path} bukan berkas yang halamannya dibandingkan; buka kembali dan bandingkan lagi"


class NotInInkError(UserInputError):
    """A scan is of those who sign in ink."""

    code = "not-in-ink"
    template_en = "{fields}: name one or more of those who sign in ink: {expected}"
    template_id = "{fields}: sebutkan satu atau beberapa penanda tangan basah: {expected}"


class BadScanError(UserInputError):
    """The file is no scan."""

    code = "bad-scan"
    template_en = "{path} cannot be kept as a scan: {reason}"
    template_id = "{path} tidak dapat disimpan sebagai pindaian: {reason}"


class UnusableScanError(UserInputError):
    """A scan that is good enough to be kept, but not to be signed on."""

    code = "unusable-scan"
    template_en = "this scan cannot become the document: {reason}; scan the sheet again, as JPEG or a plain PDF"
    template_id = (
        "pindaian ini tidak dapat dijadikan dokumen: {reason}; pindai ulang lembarnya, sebagai JPEG atau PDF biasa"
    )


class SignedElectronicallyError(ConflictError):
    """Which file is signed is settled before the first signature."""

    code = "signed-electronically"
    template_en = (
        "{fields} signed electronically already; which file is signed is chosen before, so withdraw the charter with a "
        "reason to begin anew"
    )
    template_id = (
        "{fields} sudah menandatangani secara elektronik; berkas yang ditandatangani dipilih sebelumnya, jadi tarik "
        "piagam dengan alasan bila hendak mengulang"
    )


class NobodySignsOnItError(ConflictError):
    """All sign in ink."""

    code = "nobody-signs-on-it"
    template_en = "nobody signs electronically, so the scan stays what it is: evidence of the signatures in ink"
    template_id = "tidak ada yang menandatangani secara elektronik; pindaian tetap menjadi bukti tanda tangan basah"


class ScanSignedOnError(ConflictError):
    """Others signed on the scan."""

    code = "scan-signed-on"
    template_en = "others signed electronically on the scan of {fields}; it cannot be exchanged any more"
    template_id = "pindaian {fields} sudah dibubuhi tanda tangan elektronik; tidak dapat diganti lagi"


class OtherFileError(ConflictError):
    """The charter is signed on another file."""

    code = "other-file"
    template_en = (
        "{path} belongs to {document}, but was signed on another file than the one chosen here: the charter as drawn, "
        "or one of its scans; merge the workspaces first"
    )
    template_id = (
        "{path} memang {document}, tetapi ditandatangani pada berkas lain daripada yang dipilih di sini (piagam yang "
        "dibuat atau salah satu pindaiannya); gabungkan dahulu berkas kerjanya"
    )


class NoPlaceError(UserInputError):
    """A publication needs a place."""

    code = "no-place"
    template_en = "say where the public heard of the declaration, such as the unit's website"
    template_id = "tulis di mana pencanangan diumumkan, misalnya situs web unit"
