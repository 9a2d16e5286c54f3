"""Newer syntax is told from plain mistakes."""

from __future__ import annotations

import sys

import pytest

from grader.sandbox.inside.newer import find_newer

NEWER = {
    "def f[T](x: T) -> T:\n    return x\n": "3.12",
    "class Box[T: int, *Ts](object):\n    pass\n": "3.12",
    "class Box[T]:\n    pass\n": "3.12",
    "type Pair[T] = tuple[T, T]\n": "3.12",
    "type Name = str\n": "3.12",
    'd = {"a": 1}\nprint(f"{d["a"]} and {d["b"]:>{3}}")\n': "3.12",
    "print(f'{'\\n'.join(['a'])}')\n": "3.12",
    'x = f"{\n    1 + 1  # why not\n}"\n': "3.12",
    "try:\n    pass\nexcept ValueError, TypeError:\n    pass\n": "3.14",
    "try:\n    pass\nexcept np.linalg.LinAlgError, KeyError:\n    pass\n": "3.14",
    "name = 'x'\ny = t'hello {name}'\n": "3.14",
    "def f[T](x: T) -> T:\n    return t'{x}'\n": "3.14",
    "x = 'no type'\ntry:\n    pass\nexcept* OSError, KeyError:\n    y = t'{x}'\n": "3.14",
}
PLAIN = [
    "def f(:\n    pass\n",
    "print 'hello'\n",
    "try:\n    pass\nexcept ValueError, e:\n    pass\n",
    "x = = 1\n",
    "print(f'{x')\n",
    "match = 3\nif x\n    pass\n",
    "def f[T](x:\n    pass\n",
    "type(x) = 3\n",
    "t'unclosed\n",
    "",
]


@pytest.mark.parametrize(("text", "version"), NEWER.items())
def test_newer_syntax(text, version):
    if sys.version_info >= tuple(map(int, version.split("."))):
        pytest.skip("this Python knows it")
    with pytest.raises(SyntaxError):
        compile(text, "x", "exec")
    assert find_newer(text, "x") == version


@pytest.mark.parametrize("text", PLAIN)
def test_plain_mistakes(text):
    assert find_newer(text, "x") == ""


def test_match_is_old():
    compile("match x:\n    case 1:\n        pass\n", "x", "exec")
