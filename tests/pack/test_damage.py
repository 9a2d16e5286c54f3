"""Whatever stands in a pack, the reader ends with a Pack or with PackError."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.model.errors import PackError
from grader.pack import draw_args, read_pack

BASE = Path(__file__).parents[1] / "packs" / "broken" / "base"
FILES = sorted(str(path.relative_to(BASE)) for path in BASE.rglob("*") if path.suffix in {".yaml", ".md"})
PIECES = [
    "x",
    "0",
    "-1",
    "1e9",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    "\n",
    "  ",
    "- ",
    '"',
    "#",
    "null",
    ".nan",
    "true",
    "recipe: ",
    "ي",
]
CHANGES = st.lists(
    st.tuples(st.sampled_from(FILES), st.floats(0, 1, exclude_max=True), st.integers(0, 12), st.sampled_from(PIECES)),
    min_size=1,
    max_size=3,
)
NUMBERS = st.one_of(
    st.integers(-(2**70), 2**70), st.floats(), st.sampled_from([0, 1, 2, 3, -1, True, False, None, "x"])
)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tmp_path_factory.mktemp("damage")


def read(base: Path) -> None:
    try:
        pack = read_pack(base / "exercises", base / "solutions")
    except PackError:
        return
    for exercise in pack.exercises:
        for case in exercise.cases:
            draw_args(case.args, b"seed")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHANGES)
def test_text_replaced_anywhere(root, changes):
    base = root / "pack"
    shutil.rmtree(base, ignore_errors=True)
    shutil.copytree(BASE, base)
    for name, place, length, piece in changes:
        text = (base / name).read_text(encoding="utf-8")
        start = int(place * len(text))
        (base / name).write_text(text[:start] + piece + text[start + length :], encoding="utf-8")
    read(base)


RECIPES = st.sampled_from(
    [
        "normal, shape: [{}, {}], mean: {}, std: {}",
        "uniform, shape: [{}], low: {}, high: {}",
        "dyadic, shape: [{}], low: {}, high: {}, bits: {}",
        "integers, shape: [{}], low: {}, high: {}, dtype: int8",
        "integers, shape: [2], low: {}, high: {}",
        "choice, shape: [{}], options: [{}, {}], dtype: int32",
        "distinct, shape: [{}, {}], high: {}, axes: {}",
        "arange, shape: [{}], start: {}, step: {}, dtype: uint8",
        "constant, shape: [{}], value: {}, dtype: bool",
        "impulse, shape: [{}, {}], index: [{}, {}], value: {}",
        "values, values: [[{}, {}], [{}, {}]]",
        "values, values: {}, dtype: int64",
        "tuple, items: [{}, [{}]]",
        "normal, shape: [3], set: [{{index: [{}], value: {}}}], dtype: float32",
    ]
)


def write(number) -> str:
    if isinstance(number, float):
        return {"nan": ".nan", "inf": ".inf", "-inf": "-.inf"}.get(str(number)) or f"{number:.3f}"
    return (
        {None: "null", True: "true", False: "false"}.get(number, str(number))
        if not isinstance(number, int) or isinstance(number, bool)
        else str(number)
    )


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(RECIPES, st.lists(NUMBERS, min_size=6, max_size=6))
def test_recipes_that_pass_can_be_drawn(root, recipe, numbers):
    base = root / "recipes"
    if not base.exists():
        shutil.copytree(BASE, base)
    filled = recipe.format(*map(write, numbers))
    case = f"cases:\n  - {{id: shown, claim: values, args: {{x: {{recipe: {filled}}}}}}}\n"
    (base / "exercises/halve/cases.yaml").write_text(case, encoding="utf-8")
    read(base)
