"""What makes a PDF fit to be kept: PDF/A-2b tells its colours and says in XMP what it is (ISO 19005-2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFArray, PDFCatalog, PDFDictionary, PDFName, PDFStream, PDFString

from integrity_zone.exports.pages.colour_profile import srgb_profile
from integrity_zone.exports.pages.typesetting import printable

if TYPE_CHECKING:
    from datetime import datetime

    from reportlab.pdfgen.canvas import Canvas

PRODUCER = "integrity-zone"
#: The first letters, in the encoding of such texts, of what is said to be UTF-16 or UTF-8.
_ENCODING_MARKS = ("\u00fe\u00ff", "\u00ff\u00fe", "\u00ef\u00bb\u00bf")
_PROFILE_NAME = "sRGB IEC61966-2-1"
#: A packet begins with the byte order mark and this id, by ISO 16684-1.
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a file says of itself."""

    title: str
    author: str
    subject: str
    created_at: datetime


def file_text(text: str) -> str:
    """A text for what no page shows: titles of the file and of its outline.

    One that begins like the mark of an encoding would be read in that encoding; a letter that nobody sees goes before.
    """
    shown = printable(text)
    return f"\u2060{shown}" if shown.startswith(_ENCODING_MARKS) else shown


def name_file(canvas: Canvas, facts: FileFacts) -> None:
    """Say in the information dictionary what the file is, and nothing of this machine or moment.

    Args:
        canvas: Not yet saved.
        facts: What to say.
    """
    moment = f"D:{facts.created_at.astimezone(UTC):%Y%m%d%H%M%S}+00'00'"
    canvas.setDateFormatter(lambda *_: moment)
    canvas.setTitle(file_text(facts.title))
    canvas.setAuthor(file_text(facts.author))
    canvas.setSubject(file_text(facts.subject))
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)


def make_archival(canvas: Canvas, facts: FileFacts) -> None:
    """Let a canvas become a PDF/A-2b file, as far as its drawing keeps to it: embedded fonts, colours in RGB or grey.

    Args:
        canvas: Not yet saved. The metadata is not compressed, so that tools that look for nothing else find it.
        facts: Said in the information dictionary and, with the same words, in XMP.
    """
    name_file(canvas, facts)
    title, author, subject = (file_text(text) for text in (facts.title, facts.author, facts.subject))
    packet = _PACKET.format(
        title=escape(title),
        author=escape(author),
        subject=escape(subject),
        producer=PRODUCER,
        moment=f"{facts.created_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
    )
    document = canvas._doc  # type: ignore[attr-defined] # noqa: SLF001 - there is no public way to the catalogue
    catalog = document.Catalog
    metadata = PDFStream(PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}), packet.encode())
    catalog.Metadata = metadata
    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile())
    intent = PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(_PROFILE_NAME),
            "Info": PDFString(_PROFILE_NAME),
            "DestOutputProfile": document.Reference(profile),
        }
    )
    catalog.OutputIntents = PDFArray([intent])
    catalog.__NoDefault__ = [*PDFCatalog.__NoDefault__, "OutputIntents"]
