"""Imports run one way."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LAYERS = (
    *("wording", "rows", "loaders", "drawing", "charts", "readings"),
    *("painters", "articles", "exports", "edition", "components", "pages"),
)
ALLOWED = {
    "wording": set(),
    "rows": set(),
    "loaders": set(),
    "drawing": set(),
    "charts": {"drawing"},
    "readings": set(),
    "painters": {"drawing"},
    "articles": {"loaders", "drawing", "charts", "readings"},
    "exports": {"loaders", "drawing", "readings", "painters", "articles"},
    "edition": {"loaders", "drawing", "charts", "readings", "painters", "articles", "exports"},
    "components": {"loaders", "drawing", "charts", "readings", "painters", "articles", "exports"},
    "pages": {"loaders", "drawing", "charts", "readings", "painters", "articles", "exports", "components"},
}
"""Layer to the other layers that it may import, beside `wording`, which puts things alike everywhere, and `rows`, which
says what a row of a table holds; a layer that is not there yet has no modules."""
PURE = ("wording", "rows", "loaders", "drawing", "charts", "readings", "painters", "articles", "exports", "edition")


def modules(*layers: str) -> list[Path]:
    """All modules of some layers."""
    return [path for layer in layers for path in sorted((ROOT / layer).rglob("*.py"))]


def named(path: Path) -> str:
    """A module as a test's name."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """A module parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """Top-level packages that a module imports, wherever in it."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            assert not node.level, f"line {node.lineno}: a relative import hides its layer"
            yield node.module.split(".")[0]


def test_there_are_modules_to_look_at() -> None:
    assert {path.parent.name for path in modules(*LAYERS)} >= {"loaders", "charts", "readings", "components", "pages"}


@pytest.mark.parametrize("path", modules(*LAYERS), ids=named)
def test_a_module_imports_only_layers_below_it(path: Path) -> None:
    layer = path.relative_to(ROOT).parts[0]
    everywhere = {"wording"} if layer in ("wording", "drawing") else {"wording", "rows"}
    assert set(imported(path)) & set(LAYERS) <= ALLOWED[layer] | {layer} | everywhere


@pytest.mark.parametrize("path", modules(*PURE), ids=named)
def test_a_pure_layer_never_imports_streamlit(path: Path) -> None:
    assert "streamlit" not in set(imported(path))


@pytest.mark.parametrize("path", modules("charts", "readings"), ids=named)
def test_charts_and_sentences_take_rows_and_no_frames(path: Path) -> None:
    assert "pandas" not in set(imported(path))


BY_COLUMN = {"itertuples", "iterrows", "to_dict", "groupby", "set_index", "query", "loc", "iloc", "assign"}


def by_column(node: ast.AST) -> bool:
    """Whether an expression reads a frame by names of columns, which no type checker knows; `case[…]` names a table."""
    match node:
        case ast.Attribute(attr=attr):
            return attr in BY_COLUMN
        case ast.Subscript(value=value, slice=ast.Constant(value=str())):
            return ast.unparse(value).split(".")[-1] != "case"
        case _:
            return False


@pytest.mark.parametrize("path", modules("articles"), ids=named)
def test_an_article_hands_frames_on_and_reads_no_column(path: Path) -> None:
    assert not [ast.unparse(node) for node in ast.walk(tree(path)) if by_column(node)]


@pytest.mark.parametrize("path", modules("pages"), ids=named)
def test_a_page_defines_nothing(path: Path) -> None:
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda
    assert not [node.lineno for node in ast.walk(tree(path)) if isinstance(node, kinds)]


@pytest.mark.parametrize("path", [path for path in modules(*LAYERS) if path.name == "__init__.py"], ids=named)
def test_an_init_is_a_docstring_alone(path: Path) -> None:
    assert ast.get_docstring(tree(path))
    assert len(tree(path).body) == 1
