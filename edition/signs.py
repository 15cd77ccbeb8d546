"""Signs that stand in texts for what a script fills in on the reader's machine."""

import re

SHORTER, END, GONE, ADDRESS, BEGIN, NUMBER, OR, DAY, WAY = (chr(0xE000 + place) for place in range(9))
"""Signs of no script. A headline stands between BEGIN and END, with what it says where it is shorter after SHORTER;
GONE and ADDRESS stand for what is left out, in words, and for the view's address. What is said with the number that a
record has in a page's list stands between NUMBER and END, parted by OR: the record, the words with PLACE for its
number, and those without. DAY, with a letter after it, is for the day on which it is read; WAY for what tells an
address from others."""
PLACE, PLAIN, IN_TEX = "{}", chr(0xE00A), chr(0xE00B)
"""PLAIN: for what is left out, in words of which none leads anywhere; IN_TEX: for the address among words of TeX."""
OPEN = re.compile(f"[{SHORTER}-{IN_TEX}]")
"""Any of these."""
LINE = chr(0xE009)
"""A sign after which the digest of a line of a text stands, in its place."""
BLANKS = tuple(chr(0xE010 + place) for place in range(5))
"""For what is counted or asked, in the order in which the script has it."""
