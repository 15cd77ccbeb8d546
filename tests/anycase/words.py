"""Words, names and dates of cases that nobody has thought of: long and short, of several scripts, and like our own."""

from random import Random

WORDS = (
    *("mill", "gate", "river", "council", "bridge", "letter", "toll", "ferry", "widow", "clerk", "parish", "lamp"),
    *("stone", "ledger", "carter", "summer", "dyke", "weir", "orchard", "minutes", "barge", "petition", "meadow"),
    *("vicar", "surveyor", "harvest", "lantern", "causeway", "magistrate"),
)
OTHERS = (
    "Überlandwerk",
    "Donaudampfschifffahrtsgesellschaft",
    "μύλος",
    "мельница",
    "橋の料金",
    "الجسر",
    "a",
    "O’Neill & Söhne",
)
RIGHT_TO_LEFT = ("גשר", "נהר", "מכתב", "שער", "النهر", "المدينة", "الرسالة", "مجلس", "הצהרה", "العمدة")
LIKE_OURS = (
    "page",
    "all",
    "none",
    "case",
    "record",
    "state",
    "name",
    "view",
    "slide",
    "found",
    "who",
    "what",
    "0",
    "x",
)
"""Ids that stand for something in addresses and code."""
CODES_LIKE_OURS = ("all", "none", "page", "state", "name", "record")
"""The same of codes."""
DATES = (
    *("2012-03-05", "2013-11-30", "2014-07-01", "2015-02-28", "2016-02-29", "2017-05-17", "2018-12-31", "2019-06-09"),
    *("2012-06", "2014-02", "2016-10", "2019-01", "2013", "2017", "2014-02~", "2016~", "2018-03-03~"),
    *("2012-01-05/2012-01-09", "2013-02/2013-05", "2014/2016", "2015-05-01/2015-05-02", "2018-11-20/2019-01-10"),
    *("[2012-04-01..2012-04-20]", "[2015-03..2015-06]", "[2016..2018]", "[2017-02-01..2017-02-02]"),
    *("[2015-01-01..]", "[..2018-06]"),
    *("../2014-08-01", "2016-09-01/..", "../2019", "2013-04/.."),
)
UNENDED = tuple(each for each in DATES if ".." in each.split("/"))
ONE_DAY = ("2016-02-29",)
PUBLISHED = (
    "2021-03-04",
    "2021-03",
    "2021",
    "2020-12-31~",
    "2022~",
    "[2021-01-05..2021-02-01]",
    "2021-01/2021-03",
    "2021-02/..",
    "../2021",
)
STRETCHES = (
    "2012",
    "2013",
    "2014-01/2014-06",
    "2014-07/2014-12",
    "2015",
    "2016-02-01/2016-02-29",
    "2017",
    "2018",
    "2019",
)
DAYS = tuple(f"2015-02-{day}" for day in range(20, 29))


LONG_WORD = "donaudampfschifffahrtsgesellschaftskapitän"


class Speech:
    """Words by chance, the same for the same seed. fill: “words” or “one word” where what a schema bounds is to be as
    long as may be, in words or in one."""

    def __init__(self, chance: Random, long: bool, words: tuple[str, ...] = WORDS, fill: str = "") -> None:
        self.chance, self.long, self.words, self.fill = chance, long, words, fill

    def within(self, said: str, most: int) -> str:
        """Words that have room in so many letters; a number at their end stays."""
        head, _, number = said.rpartition(" ")
        head, end = (head, f" {number}") if number.isdigit() else (said, "")
        if self.fill == "one word":
            head = head.replace(" ", "") + LONG_WORD * most
        while self.fill and len(head) < most:
            head += f" {self.chance.choice(self.words)}"
        return head[: most - len(end)].rstrip() + end

    def phrase(self, least: int = 2, most: int = 7) -> str:
        """Some words, of which one may be of another script."""
        count = self.chance.randint(least, most * (4 if self.long and self.chance.random() < 0.2 else 1))
        words = [self.chance.choice(self.words) for _ in range(count)]
        if self.chance.random() < 0.1:
            words[-1] = self.chance.choice(OTHERS)
        return " ".join(words)

    def sentence(self) -> str:
        """A phrase with a capital and a full stop."""
        said = self.phrase(3, 12)
        return f"{said[0].upper()}{said[1:]}."

    def name(self, number: int) -> str:
        """A name that nothing else has."""
        said = self.phrase(1, 6 if self.long else 2)
        return f"{said[0].upper()}{said[1:]} {number}"
