"""What speaks against a file or signature, without what only a programmer can use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.errors import Bilingual

if TYPE_CHECKING:
    from integrity_zone.domain.declaration import Reason

#: Reasons that carry what a library said -> the same without it.
_PLAIN = {
    "changed-after-signing": Bilingual(
        "the document was changed after signing", "dokumen diubah setelah penandatanganan"
    ),
    "unreadable": Bilingual("its structure is not that of a standard PDF", "susunannya bukan susunan PDF yang baku"),
    "unexaminable": Bilingual("the signature cannot be examined", "tanda tangannya tidak dapat diperiksa"),
}


def plain(reason: Reason) -> Bilingual:
    """A reason as a reader is told of it."""
    return _PLAIN.get(reason.code, reason)


def is_plain(reason: Reason) -> bool:
    """Whether nothing was left out."""
    return reason.code not in _PLAIN
