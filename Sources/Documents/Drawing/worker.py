"""Draws papers for the platform: one request a line on standard input, one answer a line on standard output, both JSON.

    {"form": "pdf",  "html": "…", "css": "…"}            → {"file": "base64"}  by WeasyPrint
    {"form": "docx", "html": "…", "qr": ["0110…", …]}    → {"file": "base64"}  by pandoc; the picture stands where the page says qr.png
    {"form": "ready"}                                    → {"forms": ["pdf", "docx"]}

What went wrong is {"error": "…"}. It ends when standard input does. It fetches nothing: a page brings all that it needs.
"""
import base64
import io
import json
import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

answers = os.fdopen(os.dup(1), "w", encoding="utf8")
os.dup2(2, 1)
logging.disable(logging.CRITICAL)

try:
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
except Exception:
    weasyprint = None
pandoc = shutil.which("pandoc")


def refuse(url, *_, **__):
    raise ValueError("papers fetch nothing: " + url)


def pdf(request):
    document = weasyprint.HTML(string=request["html"], url_fetcher=refuse)
    style = weasyprint.CSS(string=request["css"], url_fetcher=refuse, font_config=fonts)
    return document.write_pdf(stylesheets=[style], font_config=fonts)


def picture(rows, margin=4, scale=8):
    from PIL import Image

    side = len(rows) + 2 * margin
    image = Image.new("1", (side, side), 1)
    for y, row in enumerate(rows):
        for x, square in enumerate(row):
            if square == "1":
                image.putpixel((x + margin, y + margin), 0)
    out = io.BytesIO()
    image.resize((side * scale, side * scale), Image.NEAREST).save(out, "PNG")
    return out.getvalue()


def docx(request):
    with tempfile.TemporaryDirectory() as folder:
        reference = os.path.join(folder, "reference.docx")
        with open(reference, "wb") as file:
            file.write(reference_document())
        if request.get("qr"):
            with open(os.path.join(folder, "qr.png"), "wb") as file:
                file.write(picture(request["qr"]))
        out = os.path.join(folder, "out.docx")
        done = subprocess.run(
            [pandoc, "--from=html", "--to=docx", "--reference-doc=" + reference, "--output=" + out],
            input=request["html"].encode(), capture_output=True, cwd=folder, timeout=60)
        if done.returncode != 0:
            raise ValueError(done.stderr.decode(errors="replace")[-500:])
        with open(out, "rb") as file:
            return file.read()


# Word counts sizes in half points and lengths in twentieths of a point. Official papers: A4, 37 mm above, 35 below, 28 at the binding, 26 outside.
SECTION = """<w:sectPr><w:footerReference w:type="default" r:id="rIdPageNumber"/><w:pgSz w:w="11906" w:h="16838"/>\
<w:pgMar w:top="2098" w:bottom="1984" w:left="1587" w:right="1474" w:header="851" w:footer="1304" w:gutter="0"/></w:sectPr>"""
FOOTER = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\
<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r>\
<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>\
<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>\
<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>"""
# Name, face, half points, colour, how it stands, and what else its paragraphs have.
FANG, SONG = "仿宋_GB2312", "方正小标宋简体"
STYLES = [
    ("Paper Head", SONG, 62, "C00000", "center", '<w:spacing w:before="400" w:after="300" w:line="800" w:lineRule="exact"/>'),
    ("Paper Number", FANG, 32, "000000", "center",
     '<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="6" w:color="C00000"/></w:pBdr><w:spacing w:after="560" w:line="560" w:lineRule="exact"/>'),
    ("Paper Title", SONG, 44, "000000", "center", '<w:spacing w:after="560" w:line="640" w:lineRule="exact"/>'),
    ("Paper To", FANG, 32, "000000", "left", '<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/>'),
    ("Paper Text", FANG, 32, "000000", "both", '<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>'),
    ("Paper End", FANG, 32, "000000", "right", '<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/><w:ind w:rightChars="400" w:right="1280"/>'),
    ("Paper Verify", FANG, 21, "000000", "left", '<w:spacing w:before="120" w:after="0" w:line="300" w:lineRule="auto"/>'),
    ("Paper Invented", FANG, 24, "C00000", "center", '<w:spacing w:after="0" w:line="360" w:lineRule="exact"/>'),
]
_reference = None


def style(name, face, size, colour, stands, more):
    # No space of Word's own between figures and characters.
    more = more.replace("<w:spacing", '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing', 1)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'<w:qFormat/><w:pPr>{more}<w:jc w:val="{stands}"/></w:pPr><w:rPr><w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}"/>'
        f'<w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>')


def reference_document():
    """pandoc's own reference document with the styles, margins and page numbers of official papers."""
    global _reference
    if _reference:
        return _reference
    plain = subprocess.run([pandoc, "--print-default-data-file", "reference.docx"], capture_output=True, check=True, timeout=60).stdout
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/styles.xml":
                data = data.replace(b"</w:styles>", "".join(style(*one) for one in STYLES).encode() + b"</w:styles>")
            elif name == "word/document.xml":
                text = re.sub(r"<w:sectPr.*?</w:sectPr>|<w:sectPr[^>]*/>", "", data.decode(), flags=re.S)
                if "xmlns:r=" not in text:
                    text = text.replace("<w:document ", '<w:document xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ', 1)
                data = text.replace("</w:body>", SECTION + "</w:body>").encode()
            elif name == "word/_rels/document.xml.rels":
                relation = ('<Relationship Id="rIdPageNumber" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"'
                            ' Target="footer1.xml"/>')
                data = data.replace(b"</Relationships>", relation.encode() + b"</Relationships>")
            elif name == "[Content_Types].xml":
                kind = ('<Override PartName="/word/footer1.xml"'
                        ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>')
                data = data.replace(b"</Types>", kind.encode() + b"</Types>")
            target.writestr(name, data)
        target.writestr("word/footer1.xml", FOOTER)
    _reference = out.getvalue()
    return _reference


FORMS = {"pdf": (pdf, weasyprint), "docx": (docx, pandoc)}


def answer(request):
    if request["form"] == "ready":
        return {"forms": [name for name, (_, tool) in FORMS.items() if tool]}
    draw, tool = FORMS[request["form"]]
    if not tool:
        return {"error": "not installed"}
    return {"file": base64.b64encode(draw(request)).decode()}


for line in sys.stdin:
    try:
        said = answer(json.loads(line))
    except Exception as error:
        said = {"error": f"{type(error).__name__}: {error}"[:500]}
    answers.write(json.dumps(said) + "\n")
    answers.flush()
