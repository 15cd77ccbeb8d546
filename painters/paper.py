"""Pages set by Typst as a tagged PDF with its fonts inside. No other module knows Typst.

The fonts are static: in pictures within a page Typst draws a variable font's normal weight as its lightest.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from unicodedata import category, normalize

from drawing.scene import Run, Scene, Words
from painters.fonts import drawable, static
from painters.svg import Letters, svg

MARKS = {"Mn", "Me"}
"""Categories of Unicode of what stands over, under or round another letter."""
MAIN, DATA, FONTS = "main.typ", "data.json", "fonts"


class Print(NamedTuple):
    """What is set: a template in Typst that reads DATA, this as plain values, and pictures by the names of files."""

    template: str
    data: Mapping[str, Any]
    pictures: Mapping[str, Scene]


def pdf(job: Print) -> bytes:
    """A PDF that screen readers can read, as PDF/UA-1 asks."""
    [made] = compiled(job, format="pdf", pdf_standards=["ua-1"])
    return made


def compiled(job: Print, **options: Any) -> list[bytes]:
    """What Typst makes of it, a file or a page each, in a folder that is gone afterwards."""
    import typst  # 80 MB that nothing else needs

    data = json.dumps(job.data, ensure_ascii=False)
    pictures = {name: with_known_letters(scene) for name, scene in job.pictures.items()}
    written = [data, job.template, *(words.text for scene in pictures.values() for words in scene.words())]
    with TemporaryDirectory() as place:
        folder = Path(place)
        (folder / FONTS).mkdir()
        for weight, file in static(frozenset("".join(written))).items():
            (folder / FONTS / f"{weight}.ttf").write_bytes(file)
        for name, scene in pictures.items():
            (folder / name).write_text(svg(scene, "", letters_of(scene)), encoding="utf-8")
        (folder / DATA).write_text(drawable(data), encoding="utf-8")
        (folder / MAIN).write_text(job.template, encoding="utf-8")
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder / FONTS])
        made = typst.compile(str(folder / MAIN), root=str(folder), font_paths=fonts, **options)
    return made if isinstance(made, list) else [made]


def with_known_letters(scene: Scene) -> Scene:
    """A scene whose words have no letter that the font lacks: for one, Typst would set all of them in another font."""
    return replace(scene, items=[known(each) if isinstance(each, Words) else each for each in scene.items])


def letters_of(scene: Scene) -> Letters:
    """How the text of a picture is drawn: as text, but for letters with marks that no one character has, which Typst
    refuses to tag in a picture; those are shapes, and the words for the picture say what they say."""
    marked = any(category(each) in MARKS for words in scene.words() for each in words.text)
    return "outlines" if marked else "a font outside"


def known(words: Words) -> Words:
    """Words in letters of the font, each with its marks as one character where there is one."""
    return words._replace(runs=tuple(Run(drawable(normalize("NFC", run.text)), run.weight) for run in words.runs))
