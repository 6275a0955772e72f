"""Ways to damage a workspace file, each chosen by a seed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

PAGE = 4096

_SQL = (
    "UPDATE entry SET value = '\"C\"' WHERE position = {row}",
    "UPDATE entry SET actor = actor || 'x' WHERE position = {row}",
    "UPDATE entry SET previous = randomblob(32) WHERE position = {row}",
    "UPDATE entry SET parents = randomblob(32) WHERE position = {row}",
    "UPDATE entry SET salt = NULL WHERE position = {row}",
    "UPDATE entry SET seq = seq + 1 WHERE position = {row}",
    "UPDATE entry SET waiting = 1 WHERE position = {row}",
    "UPDATE entry SET field = 'note' WHERE position = {row} AND field <> 'note'",
    "UPDATE entry SET value = '{{\"a\":[1.5,' WHERE position = {row}",
    "UPDATE entry SET value = CAST(x'fffe' AS TEXT) WHERE position = {row}",
    "DELETE FROM entry WHERE position = {row}",
    "INSERT INTO entry SELECT 900, randomblob(32), v, workspace, replica, seq, previous, at, actor, step, kind,"
    " subject, field, digest, salt, value, parents, waiting FROM entry WHERE position = {row}",
    "DELETE FROM head WHERE rowid IN (SELECT rowid FROM head LIMIT 1 OFFSET {few})",
    "UPDATE head SET entry = randomblob(32) WHERE rowid IN (SELECT rowid FROM head LIMIT 1 OFFSET {few})",
    "UPDATE chain SET last = randomblob(32)",
    "DELETE FROM chain",
    "UPDATE answer SET value = '\"C\"'",
    "UPDATE answer SET note = 'lain'",
    "DELETE FROM document",
    "UPDATE document SET title = 'lain'",
    "DELETE FROM link",
    "UPDATE declaration SET place = 'lain'",
    "UPDATE unit SET name = 'Dinas Lain'",
    "DELETE FROM unit",
    "UPDATE unit SET workspace = 'lain'",
    "UPDATE content SET size = size + 1",
    "UPDATE content SET sha256 = randomblob(32)",
    "UPDATE content SET complete = 0",
    "DELETE FROM content",
    "UPDATE chunk SET data = zeroblob(length(data))",
    "UPDATE chunk SET n = n + 1",
    "DELETE FROM chunk",
    "INSERT INTO chunk VALUES (77, 0, x'00')",
    "UPDATE document_search SET title = 'lain'",
    "DELETE FROM document_search",
    "UPDATE member SET name = 'lain'",
    "DELETE FROM remark",
    "UPDATE answer SET flag = 'lain'",
    "UPDATE answer SET ticked = '[[['",
    "UPDATE answer SET carried = '{{'",
    "UPDATE answer SET effort = -1, recorded_at = 'kemarin'",
    "UPDATE document SET added_by = 'lain'",
    "INSERT INTO content_text VALUES (77, 'kata')",
    "DROP TABLE content_search",
    "DELETE FROM content_search_docsize",
    "CREATE TRIGGER planted AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
    "CREATE VIEW planted AS SELECT * FROM entry",
    "CREATE TABLE planted (a)",
    "CREATE INDEX planted ON entry (upper(value))",
    "DROP INDEX entry_field",
    "ALTER TABLE answer RENAME COLUMN note TO nota",
    "ALTER TABLE entry ADD COLUMN planted TEXT",
    "DROP TABLE import_log",
    "DROP TABLE alembic_version",
    "DELETE FROM alembic_version",
    "UPDATE alembic_version SET version_num = 'x'",
    "PRAGMA user_version = 2",
    "PRAGMA user_version = 0",
    "PRAGMA application_id = 1",
)


def flip_bit(path: Path, chance: Random) -> str:
    """One bit of the file."""
    content = bytearray(path.read_bytes())
    at = chance.randrange(len(content))
    content[at] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    return f"bit of byte {at}"


def flip_bits(path: Path, chance: Random) -> str:
    """Many bits of one page."""
    content = bytearray(path.read_bytes())
    first = chance.randrange(len(content) // PAGE) * PAGE
    for _ in range(200):
        content[first + chance.randrange(PAGE)] ^= chance.randrange(1, 256)
    path.write_bytes(content)
    return f"bytes of page {first // PAGE + 1}"


def swap_pages(path: Path, chance: Random) -> str:
    """Two pages change places."""
    content = bytearray(path.read_bytes())
    one, other = (number * PAGE for number in chance.sample(range(len(content) // PAGE), 2))
    kept = content[one : one + PAGE]
    content[one : one + PAGE] = content[other : other + PAGE]
    content[other : other + PAGE] = kept
    path.write_bytes(content)
    return f"pages {one // PAGE + 1} and {other // PAGE + 1}"


def zero_page(path: Path, chance: Random) -> str:
    """A page of nothing, as after a crash of the disk."""
    content = bytearray(path.read_bytes())
    first = chance.randrange(len(content) // PAGE) * PAGE
    content[first : first + PAGE] = bytes(PAGE)
    path.write_bytes(content)
    return f"page {first // PAGE + 1} zeroed"


def cut(path: Path, chance: Random) -> str:
    """The end is missing."""
    content = path.read_bytes()
    left = chance.choice((chance.randrange(len(content)), chance.randrange(len(content) // PAGE) * PAGE))
    path.write_bytes(content[:left])
    return f"cut at {left}"


def lengthen(path: Path, chance: Random) -> str:
    """Something behind the end."""
    more = chance.randrange(1, 3 * PAGE)
    path.write_bytes(path.read_bytes() + chance.randbytes(more))
    return f"{more} bytes more"


def torn_journal(path: Path, chance: Random) -> str:
    """A rollback journal that is half written, or not one of this file."""
    kind = chance.choice(("noise", "torn", "magic"))
    magic = bytes.fromhex("d9d505f920a163d7")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE entry SET actor = actor || 'x'")
        connection.execute("UPDATE chunk SET data = zeroblob(length(data))")
        journal = path.with_name(path.name + "-journal").read_bytes()
        half_written = path.read_bytes()
        connection.execute("ROLLBACK")
    if kind == "torn":
        # A writer killed half-way, whose journal then lost its end.
        path.write_bytes(half_written)
        journal = journal[: chance.randrange(len(journal))]
    content = {"noise": chance.randbytes(2000), "torn": journal, "magic": magic + chance.randbytes(3000)}[kind]
    path.with_name(path.name + "-journal").write_bytes(content)
    return f"journal {kind} {len(content)}"


def change_by_sql(path: Path, chance: Random) -> str:
    """What somebody with a database program does."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        rows = connection.execute("SELECT max(position) FROM entry").fetchone()[0]
        statement = chance.choice(_SQL).format(row=chance.randint(1, rows), few=chance.randrange(10))
        connection.execute(statement)
    return statement


DAMAGES: tuple[Callable[[Path, Random], str], ...] = (
    flip_bit,
    flip_bits,
    swap_pages,
    zero_page,
    cut,
    lengthen,
    torn_journal,
    change_by_sql,
    change_by_sql,
    change_by_sql,
)
