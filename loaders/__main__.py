"""`python -m loaders COMMAND`: what the commands do says `--help`; each is a module of `loaders.commands`."""

import argparse
import sys
from importlib import import_module

from loaders.faults import CaseError
from loaders.terminal import in_terminal

COMMANDS = {
    "new": "write a small case of which every line says what it is for, to begin one's own with",
    "passages": "number the paragraphs of texts and add them to a case",
    "check": "list every fault of a case, or count its records",
    "canonical": "show what would change in canonical form, and write it",
    "agree": "say how far two codings of a case agree, and where they differ",
    "convert": "write a case anew as a folder, a zip or a workbook",
    "codebook": "print the codebook in Markdown, or write it to a file",
}
"""Command to what it does, in the order in which a case is made."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0, or 1 where a case or a text has faults. Only what that command needs is loaded."""
    given = sys.argv[1:] if arguments is None else arguments
    parser = argparse.ArgumentParser(prog="python -m loaders", description="Begin, check or tidy a case.")
    declared = parser.add_subparsers(dest="command", required=True)
    for name, does in COMMANDS.items():
        command = declared.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.")
        if name in given[:1]:
            import_module(f"loaders.commands.{name}").declare(command)
    chosen = vars(parser.parse_args(given))
    try:
        print(import_module(f"loaders.commands.{chosen.pop('command')}").run(**chosen))
    except CaseError as error:
        print(*error.faults, f"faults: {len(error.faults)}", sep="\n", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(in_terminal(main))
