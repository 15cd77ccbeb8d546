"""What a reader asks a search for: words, phrases in quotation marks and times, each with what finds it."""

import re
import unicodedata
from calendar import month_abbr, month_name
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

WHOLE = 3
"""Letters of the longest word that has to stand by itself."""
MONTHS = {
    name.casefold(): number for names in (month_name, month_abbr) for number, name in enumerate(names) if name
} | {"sept": 9}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR, DAYS = r"(?:19|20)\d\d", r"\d\d?(?:st|nd|rd|th)?(?:\s*-\s*\d\d?(?:st|nd|rd|th)?)?"
TIME = re.compile(
    rf"(?<![\w-])(?:(?P<iso>{YEAR}(?:-\d\d){{1,2}})"
    rf"|(?P<before>{DAYS})\s+(?P<month1>{MONTH})\b\.?(?:,?\s+(?P<year1>{YEAR}))?"
    rf"|(?P<month2>{MONTH})\b\.?\s+(?P<after>{DAYS})(?!\d)(?:,?\s+(?P<year2>{YEAR}))?"
    rf"|(?P<month3>{MONTH})\b\.?(?:,?\s+(?P<year3>{YEAR}))?|(?P<year4>{YEAR}))(?![\w-])"
)
PHRASE = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')


class Entry(NamedTuple):
    """What something is found by: its words in plain letters, the roots of these, the dates that are told of it."""

    words: str
    roots: frozenset[str]
    dates: frozenset[str]


class Term(NamedTuple):
    """One thing that is asked for: as it was asked; a pattern for words, none for a month alone, since may and march
    are other words too; the root of a single word, or empty; a pattern for dates, none where no time is asked for."""

    text: str
    words: re.Pattern[str] | None = None
    root: str = ""
    dates: re.Pattern[str] | None = None

    def finds(self, entry: Entry) -> bool:
        """Whether something is found by it."""
        if self.dates and any(map(self.dates.fullmatch, entry.dates)):
            return True
        return self.root in entry.roots or bool(self.words and self.words.search(entry.words))


class Bare(dict[int, str]):
    """Signs by their numbers to what they are without what is put on them: looked up once each, for `str.translate`."""

    def __missing__(self, number: int) -> str:
        sign = chr(number)
        self[number] = "" if unicodedata.combining(sign) else bare(sign)
        return self[number]


BARE = Bare()


def bare(character: str) -> str:
    """A letter without what is put on it or through it, as Ł is an L."""
    name = unicodedata.name(character, "")
    named = re.fullmatch(r"LATIN (?:SMALL|CAPITAL) (?:LETTER|LIGATURE) (?:DOTLESS )?(\w\w?)(?: WITH .*)?", name)
    return named[1] if named else character


def plainly(text: str) -> str:
    """Text to compare by: no case, no accents, plain apostrophes, dashes and figures."""
    text = re.sub("[‐-―−]", "-", text.replace("’", "'"))
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    return unicodedata.normalize("NFKD", text).translate(BARE).casefold()


@cache
def stemmer() -> Any:
    """What takes off the endings of English words; loaded, with those of all languages, when there is a search."""
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@cache
def root(word: str) -> str:
    """A word without its endings, so that closing and closed have one."""
    stem: str = stemmer().stemWord(word)
    return stem[:-2] if stem.endswith("er") and len(stem) > WHOLE + 2 else stem


def roots(words: str) -> frozenset[str]:
    """The roots of all words of a text in plain letters."""
    return frozenset(root(word) for word in set(re.findall(r"[^\W\d_]+", words)))


def terms(asked: str) -> list[Term]:
    """What is asked for, in order; nothing for no word. Punctuation around a word is no part of it."""
    found, at = [], 0
    for quoted in PHRASE.finditer(asked):
        found += [*unquoted(asked[at : quoted.start()]), *phrase(quoted[1])]
        at = quoted.end()
    return [*found, *unquoted(asked[at:])]


def phrase(text: str) -> list[Term]:
    """Words that have to stand beside each other."""
    words = list(map(trimmed, text.split()))
    return [Term(f"“{text}”", pattern(" ".join(filter(None, words))))] if any(words) else []


def unquoted(text: str) -> Iterator[Term]:
    """Times and single words."""
    plain, at = plainly(text), 0
    for time in TIME.finditer(plain):
        yield from single(plain[at : time.start()])
        words = pattern(time[0]) if re.search(r"\d", time[0]) else None
        yield Term(said(time), words, dates=re.compile(iso(time)))
        at = time.end()
    yield from single(plain[at:])


def single(text: str) -> Iterator[Term]:
    """Each word by itself."""
    for word in filter(None, map(trimmed, text.split())):
        yield Term(word, pattern(word), root(word) if word.isalpha() and len(word) > WHOLE else "")


def trimmed(word: str) -> str:
    """A word in plain letters without the punctuation around it."""
    return re.sub(r"^[\W_]+|[\W_]+$", "", plainly(word))


def pattern(words: str) -> re.Pattern[str]:
    """What finds words where they begin, with hyphens or without; such that end in one of at most three letters only
    where that ends too."""
    letters = ["[- ]?" if each == "-" else re.escape(each) for each in words]
    short = len(re.split(r"\W", words)[-1]) <= WHOLE
    return re.compile(rf"(?<!\w){'-?'.join(letters)}" + (r"(?!\w)" if short else ""))


def iso(time: re.Match[str]) -> str:
    """A pattern for the dates that an asked time names, or that lie in it: `2015-07(-\\d\\d)?`."""
    if time["iso"]:
        return time["iso"] + r"(-\d\d)?" * (2 - time["iso"].count("-"))
    year = part(time, "year") or r"\d{4}"
    month = part(time, "month")
    if not month:
        return year + r"(-\d\d){0,2}"
    days = [int(day) for day in re.findall(r"\d+", time["before"] or time["after"] or "")]
    first = f"{year}-{MONTHS[month]:02}"
    named = "|".join(f"{day:02}" for day in range(days[0], days[-1] + 1)) if days else ""
    return f"{first}-({named or '00'})" if days else rf"{first}(-\d\d)?"


def part(time: re.Match[str], name: str) -> str:
    """A part of a time, in whichever order it is written."""
    return next((value for key, value in time.groupdict().items() if key.startswith(name) and value), "")


def said(time: re.Match[str]) -> str:
    """A time as people write it: “November 2016”."""
    return time[0].title() if part(time, "month") else time[0]


def dates_in(texts: Iterable[str]) -> frozenset[str]:
    """The days, months and years that are named in dates in EDTF."""
    return frozenset(date for text in texts for date in re.findall(r"\d{4}(?:-\d\d){0,2}", text))
