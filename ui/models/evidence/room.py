"""How large a workspace may grow before it can no longer be handed on."""

from __future__ import annotations

from enum import IntEnum

#: What a chat app is sure to carry, and the largest file of a FAT stick.
CHAT_BYTES = 100_000_000
FAT_BYTES = 4 * 1024**3 - 1
#: The warning comes while there is still room to do something.
_EARLY = 0.9


class Room(IntEnum):
    """What a workspace still fits into."""

    EVERYWHERE = 0
    NEARLY_TOO_LARGE_FOR_CHAT = 1
    TOO_LARGE_FOR_CHAT = 2
    NEARLY_TOO_LARGE_FOR_FAT = 3
    TOO_LARGE_FOR_FAT = 4


def room_of(size_bytes: int) -> Room:
    """What a file of this size still fits into."""
    if size_bytes > FAT_BYTES:
        return Room.TOO_LARGE_FOR_FAT
    if size_bytes > FAT_BYTES * _EARLY:
        return Room.NEARLY_TOO_LARGE_FOR_FAT
    if size_bytes > CHAT_BYTES:
        return Room.TOO_LARGE_FOR_CHAT
    return Room.NEARLY_TOO_LARGE_FOR_CHAT if size_bytes > CHAT_BYTES * _EARLY else Room.EVERYWHERE
