"""Modules and functions stay small enough to be read at one go, carry few things, and say what they are for."""

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from tests.structure.test_imports import LAYERS

ROOT = Path(__file__).parents[2]
MODULES = [path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py"))]
MOST_LINES = 199
MOST_LINES_OF_A_FUNCTION = 40
MOST_PARAMETERS = 5
"""A function that takes more lacks a noun for what belongs together."""
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


def tree(path: Path) -> ast.Module:
    """A module parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


def place(path: Path, node: ast.AST) -> str:
    """Where something is defined."""
    return f"{path.relative_to(ROOT).as_posix()}:{node.lineno} {node.name}"


def public(path: Path) -> Iterator[ast.AST]:
    """Functions and classes of a module and methods of its classes whose names have no underscore before them."""
    body = tree(path).body
    inside = [node for each in body if isinstance(each, ast.ClassDef) for node in each.body]
    for node in [*body, *inside]:
        if isinstance(node, FUNCTIONS | ast.ClassDef) and not node.name.startswith("_"):
            yield node


def test_modules_have_under_200_lines() -> None:
    counts = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert not {path: count for path, count in counts.items() if count > MOST_LINES}


def test_functions_have_40_lines_at_most() -> None:
    counts = {
        place(path, node): node.end_lineno - node.lineno + 1
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, FUNCTIONS)
    }
    assert counts
    assert not {function: count for function, count in counts.items() if count > MOST_LINES_OF_A_FUNCTION}


def parameters(function: FUNCTIONS) -> list[str]:
    """What a function takes, but for what a method is of."""
    taken = function.args
    named = [*taken.posonlyargs, *taken.args, taken.vararg, *taken.kwonlyargs, taken.kwarg]
    return [each.arg for each in named if each and each.arg not in ("self", "cls")]


def test_functions_take_five_things_at_most() -> None:
    taken = {
        place(path, node): parameters(node)
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, FUNCTIONS)
    }
    assert {"pen"} <= {name for names in taken.values() for name in names}
    assert not {function: names for function, names in taken.items() if len(names) > MOST_PARAMETERS}


def test_every_module_says_what_it_is_for() -> None:
    assert not [path.relative_to(ROOT).as_posix() for path in MODULES if not ast.get_docstring(tree(path))]


def test_every_public_function_and_class_says_what_it_does() -> None:
    assert not [place(path, node) for path in MODULES for node in public(path) if not ast.get_docstring(node)]


def explains_nothing(module: ast.Module) -> list[int]:
    """Lines of texts by themselves that follow no name which they could explain."""
    return [
        after.lineno
        for before, after in pairwise(module.body)
        if isinstance(after, ast.Expr)
        and isinstance(after.value, ast.Constant)
        and not isinstance(before, ast.Assign | ast.AnnAssign)
    ]


def test_a_text_by_itself_stands_behind_the_name_that_it_explains() -> None:
    assert explains_nothing(ast.parse('"""A module."""\nimport ast\n"""What?"""\nNAME = 1\n"""A name."""\n')) == [3]
    assert not {path.relative_to(ROOT).as_posix(): found for path in MODULES if (found := explains_nothing(tree(path)))}
