"""A reader's own files against texts that are invented here: what each is told to be, and what is kept of it."""

import zipfile
from io import BytesIO

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.formats.rules import MOST_BYTES
from loaders.texts import MOST_BYTES_IN_ALL, MOST_FILES, Match, digest, match_files
from tests.loaders.files import word

HARBOUR = [
    "The harbour is “closed”, says the keeper’s aide",
    "On 3 May – a Tuesday – the keeper shut the gate.",
    "Nobody asked why… or by whom.",
    "The second gate stays open. Boats wait.",
    "Page furniture",
]
LANTERN = ["Lantern of the week", "The gate was never shut, writes a reader.", HARBOUR[4]]


def passages(**texts: list[str]) -> pd.DataFrame:
    """A table of passages of some texts."""
    rows = [(source, n, digest(line)) for source, lines in texts.items() for n, line in enumerate(lines, 1)]
    return pd.DataFrame(rows, columns=["source", "paragraph", "sha256"])


PASSAGES = passages(harbour=HARBOUR, lantern=LANTERN)
OURS = {digest(line): line for line in (*HARBOUR, *LANTERN)}


def match(raw: bytes | str | list[str]) -> Match:
    """What one file is."""
    text = "\n".join(raw) if isinstance(raw, list) else raw
    return match_files([("mine.txt", text.encode() if isinstance(text, str) else text)], PASSAGES)[0]


def test_a_right_copy_matches_in_every_line() -> None:
    found = match("\n\n".join(HARBOUR))
    assert found[:-1] == ("mine.txt", "", "harbour", 5, 5, 0, "")
    assert found.kept == {digest(line): line for line in HARBOUR}


@pytest.mark.parametrize("sign", ["\ufeff", ""], ids=["mark", "none"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n \t\n"], ids=["LF", "CRLF", "blank lines"])
def test_a_copy_however_it_is_saved(sign: str, end: str) -> None:
    assert match(sign + end.join(HARBOUR)).matching == 5


def test_a_copy_whatever_it_is_saved_as() -> None:
    assert match(word(*HARBOUR)).matching == 5
    page = "".join(f"<p>{line}</p>" for line in HARBOUR)
    assert match(f"<html><body>{page}<script>no()</script></body></html>").matching == 5


def test_order_and_further_lines_do_not_matter() -> None:
    found = match(["Cookies?", *reversed(HARBOUR), "Share this"])
    assert (found.source, found.matching, found.others, found.first) == ("harbour", 5, 2, "")


def test_a_file_is_the_text_of_which_it_holds_most() -> None:
    assert match([*LANTERN[:2], HARBOUR[3]]).source == "lantern"


def test_lines_of_other_texts_are_kept_too() -> None:
    assert match([*HARBOUR, LANTERN[1]]).kept == {digest(line): line for line in (*HARBOUR, LANTERN[1])}


def changed(place: int, line: str) -> list[str]:
    """The harbour text with one line in place of another."""
    return [*HARBOUR[:place], line, *HARBOUR[place + 1 :]]


@pytest.mark.parametrize(
    ("place", "line", "how"),
    [
        (0, 'The harbour is "closed", says the keeper\'s aide', "quotation marks or apostrophes"),
        (0, "The harbour is “closed”, says the keeper's aide", "quotation marks or apostrophes"),
        (1, "On 3 May - a Tuesday - the keeper shut the gate.", "dashes"),
        (1, "On 3 May — a Tuesday — the keeper shut the gate.", "dashes"),
        (1, "On 3 May – a Tuesday – the  keeper shut the gate.", "spaces or hidden characters"),
        (1, "On 3 May – a Tues\u00adday – the keeper shut the gate.", "spaces or hidden characters"),
        (2, "Nobody asked why... or by whom.", "dots"),
        (3, "<p>The second gate stays open. Boats wait.</p>", "marks of HTML"),
        (3, "~ The second gate stays open. Boats wait.", "what stands before its first word"),
        (3, "The second gate stays open. Boats wait.".replace("st", "ﬆ"), "letters written in another form"),
        (
            0,
            '<b>The harbour is "closed", says the keeper\'s aide</b>',
            "marks of HTML and quotation marks or apostrophes",
        ),
    ],
)
def test_a_near_miss_names_the_line_and_says_how(place: int, line: str, how: str) -> None:
    found = match(changed(place, line))
    assert (found.source, found.matching) == ("harbour", 4)
    assert found.first == f"line {place + 1} differs from paragraph {place + 1} only in {how}"
    assert line not in found.kept.values()


def test_a_space_of_ours_that_does_not_break() -> None:
    table = passages(harbour=["the\u00a0gate is shut", "and open"])
    [found] = match_files([("a", b"the gate is shut\nand open")], table)
    assert found.first == "line 1 differs from paragraph 1 only in a space"


def test_other_words_are_said_to_be_other_words() -> None:
    assert match(changed(2, "Nobody asked when… or by whom.")).first.startswith(
        "line 3 differs from paragraph 3 in its wording"
    )


def test_the_first_of_several_differences_is_named() -> None:
    lines = changed(1, "other")
    lines[3] = "another"
    assert match(lines).first.startswith("line 2 differs from paragraph 2")


def test_a_line_has_the_number_that_an_editor_shows() -> None:
    assert match(["Cookies?", "", HARBOUR[0], "", "other", *HARBOUR[2:]]).first.startswith(
        "line 5 differs from paragraph 2"
    )


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        (HARBOUR[:3], "paragraph 4 is missing after line 3"),
        (HARBOUR[1:], "paragraph 1 is missing at the start"),
        ([*HARBOUR[:2], *HARBOUR[3:]], "paragraph 3 is missing after line 2"),
    ],
    ids=["end", "start", "middle"],
)
def test_a_missing_paragraph_is_named(lines: list[str], first: str) -> None:
    assert match(lines).first == first


WRAPPED = [line.replace(" the ", " the\n").replace("stays ", "stays\n") for line in HARBOUR]
RICH = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}} " + r"\par ".join(
    "".join(each if each.isascii() else rf"\u{ord(each)}?" for each in line) for line in HARBOUR
)


LAYOUTS = {
    "1.": "\n".join(f"{number}. {line}" for number, line in enumerate(HARBOUR, 1)),
    "[1]": "\n".join(f"[{number}]  {line}" for number, line in enumerate(HARBOUR, 1)),
    "bullets": "\n".join(f"• {line}" for line in HARBOUR),
    "wrapped": "\n".join(WRAPPED),
    "both": "\n\n".join(f"({number}) {line}" for number, line in enumerate(WRAPPED, 1)),
    "hyphens": "\n".join(HARBOUR).replace("keeper", "keep-\ner"),
    "pairs": f"{HARBOUR[0]} {HARBOUR[1]}\n{HARBOUR[2]}{HARBOUR[3]}\n{HARBOUR[4]}",
    "one line": " ".join(HARBOUR),
    "counted in one line": " ".join(f"{number}. {line}" for number, line in enumerate(HARBOUR, 1)),
}
"""The harbour text as copies have it whose lines are not ours."""


@pytest.mark.parametrize("text", [*LAYOUTS.values(), f"{RICH}\\par }}"], ids=[*LAYOUTS, "RTF"])
def test_a_copy_laid_out_otherwise_matches_in_every_word(text: str) -> None:
    found = match(text)
    assert (found.source, found.matching, found.others, found.first) == ("harbour", 5, 0, "")
    assert found.kept == {digest(line): line for line in HARBOUR}


def test_a_line_that_is_ours_only_in_part_is_not_parted() -> None:
    found = match([f"{HARBOUR[0]} {HARBOUR[1]} And more.", *HARBOUR[2:]])
    assert (found.matching, found.others) == (3, 1)


def test_a_number_that_belongs_to_a_line_stays() -> None:
    table = passages(gate=["3. The gate is shut", "12 boats wait"])
    [found] = match_files([("a", b"3. The gate is shut\n12 boats wait")], table)
    assert found.matching == 2


def test_a_file_in_which_every_line_is_nearly_ours_is_said_to_come_near() -> None:
    found = match([f"<p>{line}</p>" for line in HARBOUR])
    assert (found.source, found.matching, found.kept) == ("harbour", 0, {})
    assert found.first == "line 1 differs from paragraph 1 only in marks of HTML"


def test_a_file_of_something_else_matches_nothing() -> None:
    found = match("Something else\nentirely")
    assert (found.refused, found.source, found.matching, found.others, found.kept) == ("", "", 0, 2, {})


def zipped() -> bytes:
    """A packed file whose content is a thousand times its size."""
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("bomb.txt", "\n".join(HARBOUR) + " " * 5_000_000)
    return raw.getvalue()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n\t\n", "empty"),
        (b"The gate\0is shut", "NUL"),
        (b"%PDF-1.7 gate", "PDF"),
        (zipped(), "packed"),
        ("gate".encode("utf-16"), "UTF-16"),
        ("one\nTéhéran".encode("latin-1"), "not UTF-8 (byte 6, in line 2)"),
        (b"x" * (MOST_BYTES + 1), "larger than 1 MB"),
    ],
    ids=["empty", "blank", "NUL", "PDF", "zip", "UTF-16", "Latin-1", "large"],
)
def test_a_file_that_is_refused_is_told_why(raw: bytes, reason: str) -> None:
    found = match(raw)
    assert reason in found.refused
    assert not found.kept


def test_a_file_that_is_refused_keeps_no_other_from_being_read() -> None:
    found = match_files([("a", b"\0"), ("b", "\n".join(HARBOUR).encode())], PASSAGES)
    assert [each.matching for each in found] == [0, 5]


def test_files_beyond_the_most_are_refused() -> None:
    found = match_files([(str(n), HARBOUR[0].encode()) for n in range(MOST_FILES + 2)], PASSAGES)
    assert [bool(each.refused) for each in found] == [False] * MOST_FILES + [True] * 2


def test_bytes_beyond_the_most_in_all_are_refused() -> None:
    whole = MOST_BYTES_IN_ALL // MOST_BYTES
    found = match_files([(str(n), b"x" * MOST_BYTES) for n in range(whole + 1)], PASSAGES)
    assert [bool(each.refused) for each in found] == [False] * whole + [True]


@pytest.mark.parametrize(
    "raw",
    [
        b"x" * MOST_BYTES,
        b"a b " * (MOST_BYTES // 4),
        b"a\n" * (MOST_BYTES // 2),
        f"{HARBOUR[0]}\n".encode() * 15_000,
        b"<" * MOST_BYTES,
        b'"' * MOST_BYTES,
        b"- " * (MOST_BYTES // 2),
        b"{\\rtf1 x " + b"{" * (MOST_BYTES - 10),
        b"{\\rtf1 " + b"\\u1?" * (MOST_BYTES // 4 - 10),
    ],
    ids=[
        *("one line", "spaces", "short lines", "one line of ours again and again", "brackets", "quotes", "dashes"),
        *("RTF of braces", "RTF of letters"),
    ],
)
def test_the_largest_files_are_matched_without_harm(raw: bytes) -> None:
    assert match(raw).refused == ""


@settings(max_examples=150, deadline=None, derandomize=True)
@given(raw=st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_a_file_and_nothing_of_them_is_kept(raw: bytes) -> None:
    assert match(raw).kept == {}


@settings(max_examples=150, deadline=None, derandomize=True)
@given(lines=st.lists(st.sampled_from([*HARBOUR, *LANTERN, "other", "", "<script>"]), max_size=12))
def test_only_lines_with_the_hash_of_a_passage_are_kept(lines: list[str]) -> None:
    found = match(lines)
    assert found.kept == ({each: OURS[each] for each in map(digest, lines) if each in OURS} if found.source else {})
    own = {"harbour": HARBOUR, "lantern": LANTERN}
    if found.matching:
        assert found.matching == len(set(lines) & set(own[found.source]))
        assert all(len(set(lines) & set(each)) <= found.matching for each in own.values())
        assert bool(found.first) == (found.matching < len(own[found.source]))


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_end_in_any_of_three_ways(ending: str) -> None:
    assert match_files([("mine.txt", ending.join(HARBOUR).encode())], PASSAGES)[0].matching == len(HARBOUR)


def test_a_text_that_begins_like_a_packed_file_is_read() -> None:
    assert match_files([("mine.txt", b"PKK says")], PASSAGES)[0].refused == ""


def test_a_space_that_does_not_break_is_said_to_be_a_space() -> None:
    line = HARBOUR[1].replace(" ", "\u00a0", 1)
    assert match([HARBOUR[0], line, *HARBOUR[2:]]).first == (
        "line 2 differs from paragraph 2 only in spaces or hidden characters"
    )
