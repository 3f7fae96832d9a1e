"""把一份合格的 PDF 弄坏，每种一份：controls.py 合格.pdf 文件夹。两家核对都必须说不合格。"""

import pathlib
import sys

import pikepdf


def without(key):
    def damage(document):
        del document.Root[key]

    return damage


def no_identification(document):
    data = document.Root.Metadata.read_bytes()
    for name in (b"pdfaid:part", b"pdfuaid:part"):
        data = data.replace(b"<" + name + b">", b"<!--").replace(b"</" + name + b">", b"-->")
    document.Root.Metadata = document.make_stream(data, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


def text_outside_of_tags(document):
    """第一处正文的标记拿掉，文字还在。"""
    for sheet in document.pages:
        data = sheet.Contents.read_bytes()
        start = data.find(b"/MCID ")
        if start < 0:
            continue
        begin = data.rfind(b"\n", 0, start) + 1
        end = data.find(b"\n", start) + 1
        close = data.find(b"EMC\n", end)
        sheet.Contents = document.make_stream(data[:begin] + data[end:close] + data[close + 4 :])
        return
    raise SystemExit("没有带标记的正文")


def font_not_embedded(document):
    for sheet in document.pages:
        for font in sheet.get("/Resources", {}).get("/Font", {}).values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            for key in ("/FontFile2", "/FontFile3"):
                if key in descriptor:
                    del descriptor[key]
                    return
    raise SystemExit("没有字体")


def no_unicode(document):
    for font in document.objects:
        if isinstance(font, pikepdf.Dictionary) and "/ToUnicode" in font:
            del font["/ToUnicode"]


def javascript(document):
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))


# 名称、弄坏的办法、哪些标准必须不合格。
CONTROLS = [
    ("no-output-intent", without("/OutputIntents"), "3a"),
    ("no-metadata", without("/Metadata"), "3a,ua1"),
    ("no-identification", no_identification, "3a,ua1"),
    ("no-mark-info", without("/MarkInfo"), "3a,ua1"),
    ("no-structure", without("/StructTreeRoot"), "3a,ua1"),
    ("no-language", without("/Lang"), "ua1"),
    ("title-not-shown", without("/ViewerPreferences"), "ua1"),
    ("text-outside-of-tags", text_outside_of_tags, "ua1"),
    ("font-not-embedded", font_not_embedded, "3a,ua1"),
    ("no-unicode", no_unicode, "3a,ua1"),
    ("javascript", javascript, "3a"),
]


def main():
    source, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    for name, damage, flavours in CONTROLS:
        with pikepdf.open(source) as document:
            damage(document)
            document.save(folder / f"{name}.pdf")
        print(f"{folder / name}.pdf\t{flavours}")


main()
