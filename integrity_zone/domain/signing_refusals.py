"""Refusals around signing that are known before any key is opened."""

from __future__ import annotations

from integrity_zone.errors import ConflictError, SigningError


class PassphraseNeededError(SigningError):
    """Nobody can be asked for the passphrase."""

    code = "passphrase-needed"
    template_en = "the passphrase cannot be asked for here; give --passphrase-file"
    template_id = "sandi tidak dapat ditanyakan di sini; berikan --passphrase-file"


class OtherCharterError(SigningError):
    """The file is not the charter of this declaration."""

    code = "other-charter"
    template_en = "{path} is not the charter of this workspace's declaration as it stands; draw it again and sign that"
    template_id = (
        "{path} bukan piagam dari pencanangan dalam berkas kerja ini; gambar ulang lalu tanda tangani yang baru"
    )


class OtherPersonError(SigningError):
    """The certificate is not the one the declaration names for the field."""

    code = "other-person"
    template_en = "{field} is for certificate {expected}, this one is {signer} ({given}); nothing was signed"
    template_id = "{field} untuk sertifikat {expected}, yang ini {signer} ({given}); tidak ada yang ditandatangani"


class SignaturesMissingError(ConflictError):
    """What comes behind the last signature has to wait for it."""

    code = "signatures-missing"
    template_en = (
        "{document} still lacks the signature of {fields}; time stamp and validation data come behind the last"
    )
    template_id = (
        "{document} belum ditandatangani {fields}; cap waktu dan data validasi ditambahkan setelah yang terakhir"
    )
