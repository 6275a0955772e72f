"""Instrument files as bytes: the published one, and copies of it with one thing changed."""

from __future__ import annotations

import re
from importlib.resources import files


def published_bytes(key: str = "zi-2021") -> bytes:
    """The file of a published instrument."""
    return (files("assessments") / "instruments" / key / "instrument.toml").read_bytes()


def entry_texts() -> tuple[str, ...]:
    """The published file cut into its entries; the first piece is what stands before the first table."""
    return tuple(re.split(r"(?m)^(?=\[)", published_bytes().decode()))


def entry_place(number: int) -> str:
    """The place of a piece of `entry_texts` as findings name it, without code and key: "[[node]] 5"."""
    pieces = entry_texts()
    header = pieces[number].partition("\n")[0]
    if not header.startswith("[["):
        return header
    return f"{header} {sum(piece.startswith(header) for piece in pieces[: number + 1])}"


def edited(header: str, name: str, old: str, new: str) -> bytes:
    """A copy of the published file with one text of one entry replaced.

    Args:
        header: "[[node]]", "[instrument]" and so on.
        name: The value of the entry's code, key or number; for a minimum "WBK area.3".
        old: What is replaced; it must stand in the entry exactly once.
        new: What stands there instead.
    """
    pieces = list(entry_texts())
    found = [number for number, piece in enumerate(pieces) if piece.startswith(header) and name in _names(piece)]
    assert len(found) == 1, (header, name, found)
    assert pieces[found[0]].count(old) == 1, (old, pieces[found[0]])
    pieces[found[0]] = pieces[found[0]].replace(old, new)
    return "".join(pieces).encode()


def _names(piece: str) -> set[str]:
    values = dict(re.findall(r'(?m)^(predicate|key|code|number) = "?([^"\n]*)', piece))
    key = values.get("code") or values.get("key") or values.get("number", "")
    return {key, f"{values.get('predicate')} {key}"}
