"""What is said where a reader codes a paragraph and where answers are compared. `{n}` and the like are slots for what
only the reader's browser knows; of two sentences the first is of one thing, the second of any other number."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

Sentence: TypeAlias = str | tuple[str, str]
Words: TypeAlias = Mapping[str, Sentence | tuple[str, ...] | Mapping[str, str]]

HEADING = "Code a paragraph"
INTRODUCTION = (
    "Read the paragraph, say what it says by the rules of the codebook, then see what we made of it. It may say "
    "several things, and “nothing here” is an answer too. What you answer stays in this browser."
)
TRY_IT = "Would you have noted the same? Code a paragraph yourself ›"
NOT_AT_HAND = (
    "The texts are not part of this project, and none of them is at hand. Drop in your copies to code their paragraphs."
)
THIS_NOT_AT_HAND = "The text of {place} is not at hand, so it cannot be coded. Drop in your copy of its text below."
WHICH = "Paragraph: number {at} of {of} whose text is at hand"
BEFORE, AFTER = "‹ Before", "After ›"
COMPARE_LABEL = "Compare the answers of a class"
NONE = {
    "actor": "–",
    "against": "nobody",
    "issue": "none of these issues",
    "score": "no score",
    "told": "–",
    "speaker": "nobody named: the outlet itself, a document, or not told",
}
"""What an empty cell says of each variable."""

EXERCISE: Words = {
    "none": NONE,
    "legend": "What does this paragraph say?",
    "something": "It says something of somebody:",
    "something_hint": "who does, says, wants or holds what.",
    "nothing": "Nothing here",
    "nothing_hint": "that one of the tables could hold.",
    "no_more": "Nothing more",
    "choose": "Choose …",
    "plus": "+ means: {pole}.",
    "minus": "− means: {pole}.",
    "says": "said by {who}",
    "show": "Keep it, and see ours",
    "more": "Keep it, and note another thing",
    "noted": ("Noted so far: one thing.", "Noted so far: {n} things."),
    "out": "Take out",
    "out_number": "Take out number {n}",
    "errors": ("One thing is to be mended before this is kept:", "{n} things are to be mended before this is kept:"),
    "missing": {
        "kind": "Say whether the paragraph says something or nothing.",
        "actor": "Choose who it is that does, says, wants or holds it.",
        "against": "These are the same: choose another, or nobody.",
        "score": "Choose which pole: a stance on an issue leans one way, the other or neither.",
        "told": "Choose how the paragraph tells it.",
        "twice": "You noted this of the same before; change who, whom or the issue, or choose “Nothing more”.",
    },
    "result": "Your answer beside ours",
    "you_none": (
        "You found nothing here; we noted one thing. It stands below.",
        "You found nothing here; we noted {n} things. They stand below.",
    ),
    "we_none": "We noted nothing here.",
    "both_none": "You found nothing here, and so did we.",
    "near": "Nearest to it in ours: {title}. What is other than yours has ≠ before it.",
    "near_none": "None of ours is of the same person, of the same issue or against the same.",
    "what": "What is coded",
    "you": "You",
    "sides": {"ours": "The case", "a": "Pass A", "b": "Pass B"},
    "differs": " (other than yours)",
    "not_noted": "did not note it",
    "elsewhere": "told in another paragraph",
    "left_out": "left out of the case",
    "reason": "Why it was settled so: {reason}",
    "no_reason": "Both passes noted it; no reason had to be given.",
    "no_passes": "No coding passes of this case are at hand, so your answer stands beside the case alone.",
    "yours_means": "Yours, {code}: {says}",
    "ours_means": "Ours, {code}: {says}",
    "rest": ("One thing more that we noted here", "{n} things more that we noted here"),
    "again": "Take my answer back and code it again",
    "next": "Next: {place} ›",
    "rules": "Decision rules, from the codebook",
    "tray": "Your answers",
    "answered": "You answered {n} of {of} paragraphs whose text is at hand.",
    "answered_all": (
        "You answered the one paragraph whose text is at hand.",
        "You answered all {n} paragraphs whose text is at hand.",
    ),
    "answered_none": "You have answered no paragraph yet whose text is at hand.",
    "stays": "Your answers are kept by this browser alone, until you clear them. Nothing of them leaves this computer.",
    "not_stored": "This browser keeps nothing: your answers last as long as this page. Download them before you leave.",
    "download": "Download my answers (CSV)",
    "clear": "Clear my answers",
    "sure": (
        "Clear the answer on one paragraph? It is kept nowhere else.",
        "Clear the answers on {n} paragraphs? They are kept nowhere else.",
    ),
    "yes": "Yes, clear them",
    "no": "No, keep them",
}

REDO = "Download it again from the page where it was made, or mend the line."
COMPARE: Words = {
    "none": NONE,
    "drop": "Drop up to {most} files of answers here, or choose them",
    "stays": "They are read in this browser. Nothing of them leaves this computer.",
    "read": ("One file read", "{n} files read"),
    "need_two": "For agreement it takes two files that can be read.",
    "refused": ("One file not read", "{n} files not read"),
    "line": "line {line}",
    "agreement": "How far they agree",
    "agreement_head": ("What is coded", "Compared by", "Coded by two or more", "All alike", "Alpha (Krippendorff)"),
    "any": "Whether it says anything",
    "levels": {
        "any": "paragraph",
        "set": "paragraph, all that is noted of it together",
        "score": "paragraph, person and issue; scores in order",
    },
    "too_few": (
        "too few to say (1; it takes {fewest})",
        "too few to say ({n}; it takes {fewest})",
    ),
    "one_code": "not computable: one code alone",
    "bounds": "({low} to {high})",
    "tells": (
        "Alpha is 1 where all agree in full and 0 where they agree as chance would have it; Krippendorff asks for 0.8, "
        "and for 0.667 where a finding is only tentative. In brackets: where it lies in 95 of 100 samples of as many "
        "paragraphs, drawn from these. The fewer there are, the less it tells.",
        "It does not tell who is right, nor whether what the texts say is so. Our own codes are no key: they stand "
        "beside the others, to be asked why.",
    ),
    "by_paragraph": "Paragraph by paragraph, those on which answers differ most first",
    "most_contested": "Answers differ most on {place}: {apart} of {whole} pairs of answers in one variable.",
    "none_contested": "No two answers differ on any paragraph.",
    "none_shared": "No paragraph was coded by two.",
    "apart": "{count} coded it; {apart} of {whole} comparisons differ",
    "alone": "one coded it",
    "who_coded": "Whose",
    "ours": "Ours",
    "nothing": "nothing here",
    "foreign": "This is no file of answers: its first line lacks most of the columns {columns}. Choose a file that "
    "“Download my answers” saved.",
    "missing_column": f"The column is missing. {REDO}",
    "strange_column": "A file of answers has no such column, or has it once. Take it out.",
    "long": f"It has more cells than the first line; is a comma unquoted? {REDO}",
    "no_place": "“{value}” is no paragraph that this case asks for. Is the file of another case, or version?",
    "no_actor": "“{value}” is no actor of this case. Is the file of another case, or version?",
    "no_issue": "“{value}” is no issue of this case. Is the file of another case, or version?",
    "no_score": "“{value}” is no score; there are {codes}.",
    "no_way": "“{value}” is no way of telling; there are {codes}.",
    "empty_actor": "It is empty where other cells of the line are filled: say who, or empty the line's other codes.",
    "empty_told": "It is empty where other cells of the line are filled: say how it is told.",
    "itself": "It is the same as who; name another, or leave it empty.",
    "half": "An issue needs a score, and a score an issue. Fill this one too, or empty both.",
    "twice": "The same person, issue and counterpart stand in line {line} for this paragraph. Keep one of the two.",
    "both": "Line {line} says the opposite: that this paragraph says nothing, or something. Keep one of the two.",
    "open": "A quotation mark opens here and is never closed. Close it, or take it out.",
    "empty": "The file is empty. Choose one that “Download my answers” saved.",
    "no_answers": "There is no answer below the first line. Code a paragraph, then download the answers again.",
    "large": "It has {size} MB; a file of answers has 1 MB at most. Is it another file?",
    "no_text": "It is no text in UTF-8. Save it as CSV in UTF-8, or choose the file that was downloaded.",
    "packed": "It is a workbook, or another packed file. Save its sheet as CSV in UTF-8, and drop that.",
    "more_faults": ("One fault more.", "{n} faults more."),
    "too_many": "Only {most} files are compared at once. Drop the others without it.",
    "same_file": "It holds the same answers as {name}, which would agree with itself.",
}


def columns(called: Mapping[str, str], with_issues: bool) -> dict[str, str]:
    """What variables are called, in their order. called: as the case calls those that are columns of one table."""
    own = {"against": "To or against whom", "title": "In your words"}
    order = ("actor", "against", *(("issue", "score") if with_issues else ()), "told", "speaker", "title")
    return {name: own.get(name) or called[name] for name in order}


def rules(described: Mapping[str, str]) -> dict[str, str]:
    """The rule of each variable. described: of those that are columns of one table."""
    own = {
        "against": "Whom it is done to or held against. May be nobody.",
        "title": "A few words of your own, which tell two answers on one paragraph apart. May be empty.",
    }
    return dict(described) | own


def decisions(tables: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """What there is to note, a line for each table, and what there is not. tables: to what each holds."""
    return (*tables, ("Nothing", "What none of these tables holds."))


def without(reason: str) -> str:
    """Why nothing is noted of a paragraph; empty where the case gives no reason."""
    return f"Why nothing: {reason.removesuffix('.')}." if reason else ""
