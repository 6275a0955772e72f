"""From untrusted bytes to plain tables: the limits that hold before and while TOML is parsed."""

from __future__ import annotations

import re
import tomllib

from assessments.findings import InstrumentFileError, finding

FILE_MAX_BYTES = 1024 * 1024
NESTING_MAX = 20

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
#: Strings and comments are skipped whole, so that brackets inside them do not count. An unterminated string is skipped
#: too (the parser refuses it later): every character is looked at once, whatever the file holds.
_TOKEN = re.compile(
    r"""
    (?P<skip>
        \#[^\n]*+
      | \"{3} (?: [^"\\] | \\. | "(?!"") )*+ "{0,5}
      | '{3} (?: [^'] | '(?!'') )*+ '{0,5}
      | " (?: [^"\\\n] | \\[^\n] )*+ "?
      | ' [^'\n]*+ '?
    )
  | (?P<open> [\[{] )
  | (?P<close> [\]}] )
  | (?P<dot> \. )
  | (?P<line> \n )
    """,
    re.VERBOSE | re.DOTALL,
)


def parse_tables(data: bytes) -> dict[str, object]:
    """Parse an instrument file within its limits.

    Args:
        data: The bytes of the file.

    Returns:
        The top-level tables as `tomllib` gives them; nothing in them is checked yet.

    Raises:
        InstrumentFileError: Too large, not UTF-8, nested too deeply, or not TOML.
    """
    if len(data) > FILE_MAX_BYTES:
        raise _refusal("too-large", limit=FILE_MAX_BYTES)
    if data.startswith(_BYTE_ORDER_MARK):
        raise _refusal("byte-order-mark")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _refusal("not-utf-8") from error
    if _nesting(text) > NESTING_MAX:
        raise _refusal("too-deep", limit=NESTING_MAX)
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        # Besides TOMLDecodeError, tomllib lets pass what int() and date() raise.
        raise _refusal("not-toml", reason=_one_line(str(error))) from error


def _nesting(text: str) -> int:
    """Deepest nesting by brackets, or by the dots of one line: long dotted keys cost tomllib quadratic time."""
    depth = deepest = dots = 0
    for token in _TOKEN.finditer(text):
        if token["open"]:
            depth += 1
        elif token["close"]:
            depth = max(0, depth - 1)
        elif token["dot"]:
            dots += 1
        elif token["line"]:
            dots = 0
        deepest = max(deepest, depth, dots)
        if deepest > NESTING_MAX:
            break
    return deepest


def _one_line(reason: str) -> str:
    return " ".join(reason.split())[:200]


def _refusal(code: str, **details: object) -> InstrumentFileError:
    return InstrumentFileError((finding(code, "file", **details),))
