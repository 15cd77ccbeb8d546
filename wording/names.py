"""Names within other words."""


def without_article(name: str) -> str:
    """“town hall” for “the town hall”, as where it stands beside another name."""
    return name.removeprefix("the ")
