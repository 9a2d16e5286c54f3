"""Loading a submission: every way in which a file may be odd, in real children."""

from __future__ import annotations

import sys

import pytest

from grader.model.pack import Limits
from grader.model.running import Call, Job, Program, Role
from grader.model.verdict import Verdict


@pytest.mark.parametrize(
    "source",
    [
        b"\xef\xbb\xbfdef f():\n    return 'yes'\n",
        b"def f():\r\n    return 'yes'\r\n",
        b"def f():\r    return 'yes'\r",
        b"def f():\n\treturn 'yes'\n",
        b"# -*- coding: utf-8 -*-\ndef f():\n    return 'yes'\n",
        "# سلام\ndef f():\n    return 'yes'  # ‌نیم‌فاصله\n".encode(),
        b"if __name__ == '__main__':\n    raise SystemExit\ndef f():\n    return 'yes'\n",
        b"def f():\n    return 'yes'\n\x0c\n",
    ],
    ids=["bom", "crlf", "cr", "tabs", "cookie", "persian", "main", "formfeed"],
)
def test_text_that_is_fine(run, source):
    outcome = run(source, "f")
    assert outcome.load_failure is None
    assert outcome.outcomes[0].value == "yes"


@pytest.mark.parametrize(
    ("source", "cause", "line"),
    [
        ("def f():\n    return 'é'\n".encode("latin-1"), "not_utf8", "2"),
        (b"# coding: latin-1\n", "not_utf8", "1"),
        (b"#!/usr/bin/python\n# vim: set fileencoding=cp1256 :\n", "not_utf8", "2"),
        ("x = 1\n".encode("utf-16"), "nul_bytes", "1"),
        (b"x = 1\ny = '\0'\n", "nul_bytes", "2"),
        (b"#" * (1 << 20) + b"\n", "too_large", "1"),
    ],
)
def test_bytes_that_are_no_text(run, source, cause, line):
    failure = run(source, "f").load_failure
    assert failure.verdict is Verdict.IMPORT_FAILED
    assert (failure.params["cause"], failure.params["line"], failure.params["file"]) == (cause, line, "ex.py")


def test_an_encoding_hidden_from_view_is_not_obeyed(run):
    hidden = b"# coding: utf-7\n+AHgAIAA9ACAAMQ-\ndef f():\n    return x\n"
    assert run(hidden, "f").load_failure.params["cause"] == "not_utf8"


def test_syntax_error_names_line_and_text(run):
    failure = run("x = 1\ndef f(:\n    pass\n", "f").load_failure
    assert failure.verdict is Verdict.IMPORT_FAILED
    assert failure.exception == "SyntaxError"
    assert failure.params["cause"] == "syntax"
    assert failure.params["line"] == "2"
    assert failure.params["text"] == "def f(:"


def test_indentation_keeps_its_own_name(run):
    assert run("def f():\nreturn 1\n", "f").load_failure.exception == "IndentationError"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="this Python knows it")
def test_newer_syntax_is_named(run):
    failure = run("def f[T](x: T) -> T:\n    return x\n", "f").load_failure
    assert failure.params["cause"] == "newer_syntax"
    assert failure.params["version"] == "3.12"
    assert failure.params["running"] == f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.mark.parametrize("name", ["torch", "scipy.signal", "numba", "msgspec", "grader.model", "pytest", "yaml"])
def test_other_libraries_are_forbidden_whether_installed_or_not(run, name):
    failure = run(f"import {name}\ndef f(): pass\n", "f").load_failure
    assert failure.verdict is Verdict.FORBIDDEN_IMPORT
    assert failure.params["name"] == name.partition(".")[0]
    assert failure.frame.line == 1


def test_forbidden_import_inside_a_function(run):
    failure = run("def f():\n    import scipy\n", "f").outcomes[0].failure
    assert failure.verdict is Verdict.FORBIDDEN_IMPORT
    assert failure.params["name"] == "scipy"


def test_an_import_that_is_caught_is_nobodys_business(run):
    source = "try:\n    import torch\nexcept ImportError:\n    torch = None\ndef f():\n    return torch is None\n"
    assert run(source, "f").outcomes[0].value is True


@pytest.mark.parametrize(("name", "similar"), [("nunpy", "numpy"), ("layer", "layers"), ("itertool", "itertools")])
def test_misspelt_module_gets_a_suggestion(run, name, similar):
    failure = run({"ex.py": f"import {name}\n".encode(), "layers.py": b""}, "f").load_failure
    assert failure.verdict is Verdict.IMPORT_FAILED
    assert failure.params == {"cause": "module", "name": name, "similar": similar}


def test_misspelt_name_of_an_own_module_gets_a_suggestion(run):
    files = {"ex.py": b"from layers import conv2\n", "layers.py": b"def conv2d(): pass\n"}
    failure = run(files, "f").load_failure
    assert failure.params == {"cause": "name", "module": "layers", "name": "conv2", "similar": "conv2d"}


def test_own_modules_and_packages_are_imported_from_memory(run):
    files = {
        "ex.py": b"import layers, tools.shapes\nfrom tools import *\nfrom deep.er import leaf\n"
        b"def f():\n    return [layers.A, tools.shapes.B, C, leaf.D]\n",
        "layers.py": b"from tools.shapes import B\nA = B + 1\n",
        "tools/__init__.py": b"from . import shapes\n__all__ = ['C']\nC = shapes.B * 10\n",
        "tools/shapes.py": b"B = 1\n",
        "deep/er/leaf.py": b"from . import twig\nD = twig.E\n",
        "deep/er/twig.py": b"E = 5\n",
    }
    assert run(files, "f").outcomes[0].value == [2, 1, 10, 5]


def test_files_beside_the_main_one_come_first_and_relative_names_work(run):
    files = {
        "week1/ex.py": b"from helper import A\nfrom .helper import A as B\nfrom . import other\n"
        b"def f():\n    return [A, B, other.A]\n",
        "week1/helper.py": b"A = 'beside'\n",
        "week1/other.py": b"from helper import A\n",
        "helper.py": b"A = 'root'\n",
    }
    assert run(files, "f").outcomes[0].value == ["beside"] * 3


def test_own_files_do_not_shadow_numpy_or_the_standard_library(run):
    files = {
        "ex.py": b"import numpy, random, math\ndef f():\n    return [random.__name__, hasattr(numpy, 'sum'), math.pi > 3]\n",
        "numpy.py": b"sum = None\n",
        "random.py": b"raise RuntimeError\n",
        "math.py": b"pi = 0\n",
    }
    assert run(files, "f").outcomes[0].value == ["random", True, True]


def test_a_syntax_error_in_another_file_names_that_file(run):
    failure = run({"ex.py": b"import layers\n", "layers.py": b"x = 1\ny = = 2\n"}, "f").load_failure
    assert (failure.params["file"], failure.params["line"]) == ("layers.py", "2")


def test_two_main_files_share_one_namespace_and_names_bind_late(run):
    files = {"reference.py": b"def step(): return 1\ndef f(): return step()\n", "mistake.py": b"def step(): return 2\n"}
    outcome = run(files, "f", main=("reference.py", "mistake.py"))
    assert outcome.outcomes[0].value == 2


def test_an_exception_at_the_top_of_a_file(run):
    failure = run("import numpy\nx = 1 / 0\n", "f").load_failure
    assert (failure.verdict, failure.exception) == (Verdict.IMPORT_FAILED, "ZeroDivisionError")
    assert failure.params["cause"] == "raised"
    assert (failure.frame.file, failure.frame.line) == ("ex.py", 2)
    assert failure.frame.source == ((1, "import numpy"), (2, "x = 1 / 0"))


@pytest.mark.parametrize(
    ("source", "verdict", "params"),
    [
        ("raise SystemExit(3)", Verdict.EXITED, {"cause": "sys_exit", "status": "3"}),
        ("exit()", Verdict.EXITED, {"cause": "sys_exit", "status": "0"}),
        ("import os\nos._exit(0)", Verdict.EXITED, {"cause": "os_exit", "status": "0"}),
        ("raise MemoryError", Verdict.OUT_OF_MEMORY, {"cause": "memory_error"}),
        ("input('?')", Verdict.IMPORT_FAILED, {"cause": "input"}),
    ],
)
def test_files_that_end_everything(run, source, verdict, params):
    failure = run(source, "f").load_failure
    assert (failure.verdict, failure.params) == (verdict, params)


def test_what_is_defined_and_printed(run):
    source = "import numpy as np\nfrom math import sqrt\nprint('hello')\ndef conv(): pass\nclass Net: pass\n_x = 1\n"
    outcome = run(source, "conv2d", "_x")
    assert outcome.defined == ("conv", "Net")
    assert outcome.printed == "hello\n"
    missing, private = (result.failure for result in outcome.outcomes)
    assert missing.verdict is private.verdict is Verdict.MISSING
    assert missing.params == {"cause": "not_defined", "function": "conv2d", "similar": "conv"}
    assert private.params == {"cause": "not_callable", "function": "_x", "type": "int"}


def test_a_load_that_hangs_says_where(run):
    failure = run("x = 1\nwhile x:\n    x += 1\n", "f", limits=Limits(load_seconds=0.3)).load_failure
    assert failure.verdict is Verdict.TIMEOUT
    assert failure.params == {"cause": "load_time", "limit": "0.3", "loop": "2"}
    assert failure.frame.file == "ex.py"
    assert failure.frame.line in {2, 3}


@pytest.mark.parametrize("bomb", ["(" * 5000, "x = " + "-" * 200_000 + "1", "x = 1" + " + 1" * 300_000])
def test_source_bombs_cost_only_themselves(run, bomb):
    outcome = run(bomb, "f")
    assert outcome.load_failure is not None
    assert outcome.load_failure.verdict in {Verdict.IMPORT_FAILED, Verdict.OUT_OF_MEMORY, Verdict.KILLED}


def test_programs_of_one_sitting_do_not_see_each_other(runner):
    def job(name: str, files: dict[str, bytes]) -> Job:
        program = Program(files=files, main=(f"{name}.py",))
        return Job(exercise=name, program=program, functions=("f",), calls=(Call(id="f", function="f"),))

    with runner.sit(Role.STUDENT, seconds=10) as sitting:
        one = sitting.run(job("one", {"one.py": b"import layers\ndef f(): return layers.A\n", "layers.py": b"A = 1\n"}))
        two = sitting.run(job("two", {"two.py": b"import layers\ndef f(): return layers.A\n", "layers.py": b"A = 2\n"}))
        bare = sitting.run(job("bare", {"bare.py": b"import one\ndef f(): return 0\n"}))
    assert (one.outcomes[0].value, two.outcomes[0].value) == (1, 2)
    assert bare.load_failure.verdict is Verdict.IMPORT_FAILED
