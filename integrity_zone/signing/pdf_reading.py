"""Opening PDF bytes with pyHanko, strictly, and the families of exceptions a hostile file sets free."""

from __future__ import annotations

import logging
import re
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidSignature
from pyhanko.pdf_utils.decode_limits import DecodeLimits, DocumentDecodeBudget
from pyhanko.pdf_utils.misc import PdfError, PdfReadError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import CMSExtractionError, SigningError, UnacceptableSignerError
from pyhanko_certvalidator.errors import PathBuildingError, ValidationError

from integrity_zone.signing.certificates import UNREADABLE_CERTIFICATE

if TYPE_CHECKING:
    from pyhanko.pdf_utils import generic

#: What pyHanko, asn1crypto and cryptography raise on files made to break them. Besides their own errors, measured on
#: foreign and forged files: ValueError and TypeError most of all, AssertionError on odd structures, look-ups of missing
#: keys, deep nesting (RecursionError), values out of range; when memory ends, now and then SystemError in place of
#: MemoryError. Each of them means "cannot be examined"; anything else is a bug of ours and rises.
UNREADABLE = (
    PdfError,
    CMSExtractionError,
    SigningError,
    UnacceptableSignerError,
    ValidationError,
    PathBuildingError,
    InvalidSignature,
    *UNREADABLE_CERTIFICATE,
    zlib.error,
    AttributeError,
    LookupError,
    ArithmeticError,
    AssertionError,
    NotImplementedError,
    RecursionError,
    MemoryError,
    SystemError,
)

_MIB = 1024 * 1024
_LIMITS = DecodeLimits(document_budget=DocumentDecodeBudget(base_allowance=256 * _MIB, max_ratio=20))

#: How a PDF ends (ISO 32000-2, 7.5.5), and in how many of its last bytes: the marker in 1,024, two lines before it.
_END = re.compile(rb"[\r\n]startxref\s{1,8}\d{1,10}\s{1,8}%%EOF")
_END_BYTES = 1024 + 48

# Both libraries report what they find by raising as well; a foreign file must not write to the user's terminal.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def entry(dictionary: generic.DictionaryObject, key: str, default: object = None) -> Any:
    """The value of a key, followed to where it is; `get` of pyHanko's dictionaries does not follow references."""
    try:
        return dictionary[key]
    except KeyError:
        return default


def open_pdf(pdf: bytes) -> PdfFileReader:
    """A strict reader with limits on what streams may unpack to.

    Raises:
        UNREADABLE: The file is no PDF a strict reader accepts.
    """
    # The reader looks for the end byte by byte, through as many megabytes as stand before a line end.
    if _END.search(pdf, max(0, len(pdf) - _END_BYTES)) is None:
        raise PdfReadError("the end of the file is not that of a PDF")
    return PdfFileReader(BytesIO(pdf), strict=True, decode_limits=_LIMITS)
