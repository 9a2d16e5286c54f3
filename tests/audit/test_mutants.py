"""Mutants: every kind of change, one at a time, and nothing where a change would mean nothing."""

import ast

import pytest

from grader.audit.mutants import BINARY, COMPARISONS, make_mutants


def changes_of(source):
    return [mutant.change for mutant in make_mutants(source.encode())]


def in_function(line):
    return f"def f(a, b, c):\n    {line}\n"


ONE_LINERS = [
    ("return a + b", ["a + b -> a - b"]),
    ("return a - b", ["a - b -> a + b"]),
    ("return a * b", ["a * b -> a + b"]),
    ("return a / b", ["a / b -> a * b"]),
    ("return a // b", ["a // b -> a * b"]),
    ("return a % b", ["a % b -> a // b"]),
    ("return a ** b", ["a ** b -> a * b"]),
    ("return a @ b", ["a @ b -> a + b"]),
    ("return a & b", ["a & b -> a | b"]),
    ("return a | b", ["a | b -> a & b"]),
    ("return a ^ b", ["a ^ b -> a | b"]),
    ("return a << b", ["a << b -> a >> b"]),
    ("return a >> b", ["a >> b -> a << b"]),
    ("return a < b", ["a < b -> a <= b"]),
    ("return a <= b", ["a <= b -> a < b"]),
    ("return a > b", ["a > b -> a >= b"]),
    ("return a >= b", ["a >= b -> a > b"]),
    ("return a == b", ["a == b -> a != b"]),
    ("return a != b", ["a != b -> a == b"]),
    ("return a is b", ["a is b -> a is not b"]),
    ("return a is not b", ["a is not b -> a is b"]),
    ("return a in b", ["a in b -> a not in b"]),
    ("return a not in b", ["a not in b -> a in b"]),
    ("return a < b <= c", ["a < b <= c -> a <= b <= c", "a < b <= c -> a < b < c"]),
    ("return a and b", ["a and b -> a or b"]),
    ("return a or b", ["a or b -> a and b"]),
    ("return not a", ["not a -> not not a"]),
    ("return -a", ["-a -> +a"]),
    ("return True", ["True -> False"]),
    ("return 3", ["3 -> 4"]),
    ("return 0.5", ["0.5 -> 1.5"]),
    ("a += b", ["a += b -> a -= b", "a += b -> a = b"]),
    ("a *= b", ["a *= b -> a += b", "a *= b -> a = b"]),
    ("a[b] += c", ["a[b] += c -> a[b] -= c", "a[b] += c -> a[b] = c"]),
]


@pytest.mark.parametrize(("line", "changes"), ONE_LINERS, ids=[line for line, _ in ONE_LINERS])
def test_each_operator_is_changed(line, changes):
    assert changes_of(in_function(line)) == changes


def test_no_operator_of_the_tables_is_without_its_line():
    operators = {type(node) for line, _ in ONE_LINERS for node in ast.walk(ast.parse(in_function(line)))}
    assert {*BINARY, *COMPARISONS} <= operators


@pytest.mark.parametrize(
    "source",
    [
        'def f(a):\n    """Return a + 1."""\n    return a\n',
        "def f(a: 1 + 1) -> 2:\n    b: 3 = a\n    return b\n",
        'def f(a):\n    raise ValueError(f"{a + 1} is not {0}")\n',
        "import numpy as np\n\n\ndef f(a):\n    return a\n",
        "def scale_f(a):\n    return a + 1\n",
        "def terms_f(a):\n    return a + 1\n",
        "def distribution_f(a):\n    return 'normal', 0.0, 1.0\n",
        "def f(a):\n    return 1e300\n",  # one more is the same number
        "@cache(maxsize=3)\ndef f(a):\n    return a\n",
    ],
    ids=["docstring", "annotations", "message", "import", "scale", "terms", "distribution", "same", "decorator"],
)
def test_what_changes_nothing_is_left_alone(source):
    assert changes_of(source) == []


def test_defaults_and_constants_beside_the_functions_are_changed():
    assert changes_of("LIMIT = 3\nSIZE: int = 4\n\n\ndef f(a, b=1, *, c=2):\n    return a\n") == [
        "3 -> 4", "4 -> 5", "2 -> 3", "1 -> 2",
    ]  # fmt: skip


def test_a_mutant_differs_from_the_reference_in_one_place_and_knows_its_line():
    source = "def f(a):\n    b = a + 1\n    return b * b\n"
    mutants = list(make_mutants(source.encode()))
    assert [(mutant.line, mutant.change) for mutant in mutants] == [
        (2, "a + 1 -> a - 1"),
        (2, "1 -> 2"),
        (3, "b * b -> b + b"),
    ]
    whole = ast.unparse(ast.parse(source)).splitlines()
    for mutant in mutants:
        changed = mutant.source.decode().splitlines()
        assert [number for number, pair in enumerate(zip(whole, changed, strict=True), 1) if pair[0] != pair[1]] == [
            mutant.line
        ]


def test_no_mutant_comes_twice():
    sources = [mutant.source for mutant in make_mutants(b"def f(a):\n    return a + 1 + 1\n")]
    assert len(set(sources)) == len(sources) == 4
