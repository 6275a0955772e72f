"""Opens the zip packages of office programs; nothing is ever unpacked to the disk."""

from __future__ import annotations

import struct
import zipfile
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, BinaryIO

from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.reading import UnreadReason

if TYPE_CHECKING:
    from collections.abc import Iterator

MIB = 1024 * 1024
PACKAGE_BYTES = 100 * MIB
PART_BYTES = 50 * MIB
#: A workbook of a hundred sheets with pictures has a few hundred members.
MEMBERS = 2000
#: Of all members together; a small package may shrink its blanks as much as it likes.
_RATIO = 200
_RATIO_MATTERS_FROM = 10 * MIB
#: What a list of `MEMBERS` members can take.
_LIST_BYTES = 1 * MIB
_END_OF_LIST = b"PK\x05\x06"
_END_BYTES = 22
_COMMENT_BYTES = 65_535
_TAKEN_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_IS_ENCRYPTED = 0x1

#: What the module says of a package that does not hold together.
PACKAGE_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


@contextmanager
def opened_package(stream: BinaryIO, size: int) -> Iterator[zipfile.ZipFile]:
    """A package whose list of members is sane.

    Args:
        stream: The file.
        size: Bytes in it.

    Raises:
        UnreadError: It is too large, encrypted, a bomb, or does not hold together.
    """
    if size > PACKAGE_BYTES:
        raise UnreadError(UnreadReason.LARGE)
    _check_list_size(stream, size)
    try:
        with zipfile.ZipFile(stream) as package:
            _check_members(package)
            yield package
    except RecursionError:
        raise
    except PACKAGE_ERRORS as damage:
        raise UnreadError(UnreadReason.DAMAGED) from damage


@contextmanager
def opened_part(package: zipfile.ZipFile, name: str) -> Iterator[IO[bytes]]:
    """One member as a stream that ends where the list says.

    Raises:
        UnreadError: It is larger than a part may be.
    """
    if package.getinfo(name).file_size > PART_BYTES:
        raise UnreadError(UnreadReason.LARGE)
    with package.open(name) as part:
        yield part


def _check_list_size(stream: BinaryIO, size: int) -> None:
    """Refuse a long list before it is read: each of its lines becomes a thousand bytes of ours."""
    stream.seek(max(0, size - _END_BYTES - _COMMENT_BYTES))
    tail = stream.read()
    stream.seek(0)
    at = tail.rfind(_END_OF_LIST)
    if at < 0 or len(tail) - at < _END_BYTES:
        raise UnreadError(UnreadReason.DAMAGED)
    if int.from_bytes(tail[at + 12 : at + 16], "little") > _LIST_BYTES:
        raise UnreadError(UnreadReason.UNSAFE)


def _check_members(package: zipfile.ZipFile) -> None:
    members = package.infolist()
    total = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    names = {member.filename for member in members}
    is_bomb = total > _RATIO_MATTERS_FROM and total > packed * _RATIO
    is_odd = any(member.compress_type not in _TAKEN_METHODS or _leads_out(member.filename) for member in members)
    if any(member.flag_bits & _IS_ENCRYPTED for member in members):
        raise UnreadError(UnreadReason.ENCRYPTED)
    if len(members) > MEMBERS or len(names) < len(members) or is_bomb or is_odd:
        raise UnreadError(UnreadReason.UNSAFE)


def _leads_out(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name.split("/")[0]
