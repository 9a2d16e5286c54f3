"""Notebooks in real children: cells, magics, failures that lose nothing else."""

from __future__ import annotations

import json

import nbformat
import pytest

from grader.model.pack import Limits
from grader.model.verdict import Verdict
from grader.sandbox.inside.notebooks import NotebookError, read_cells, without_magic


def notebook(*cells: str) -> bytes:
    made = nbformat.v4.new_notebook()
    made.cells = [nbformat.v4.new_markdown_cell("# سلام")] + [nbformat.v4.new_code_cell(text) for text in cells]
    return nbformat.writes(made).encode()


def go(run, *cells, call="f", **job):
    return run({"hw.ipynb": notebook(*cells)}, call, **job)


def test_cells_share_one_namespace(run):
    outcome = go(run, "import numpy as np\nA = 1", "A", "def f():\n    return A + 1", "f()\nprint('shown')")
    assert outcome.outcomes[0].value == 2
    assert outcome.printed == "shown\n"
    assert outcome.cell_failures == ()


@pytest.mark.parametrize(
    "cell",
    [
        "%matplotlib inline\ndef f():\n    return 1",
        "!pip install torch\n%load_ext autoreload\ndef f():\n    return 1",
        "%%time\ndef f():\n    return 1",
        "files = !ls\nx = %pwd\ndef f():\n    return 1",
        "def f():\n    %timeit 1\n    return 1",
        "np.sum?\n?np\ndef f():\n    return 1",
        "get_ipython().run_line_magic('matplotlib', 'inline')\ndisplay(1)\ndef f():\n    return 1",
        "def f():\n    x = (7\n    % 2)\n    return x",
        "def f():\n    '''\n%time is a magic\n!x\n    '''\n    return 1",
    ],
)
def test_what_only_notebooks_understand_is_tolerated(run, cell):
    outcome = go(run, cell)
    assert (outcome.load_failure, outcome.cell_failures) == (None, ())
    assert outcome.outcomes[0].value == 1


def test_a_cell_in_another_language_is_skipped(run):
    outcome = go(run, "%%bash\nrm -rf /", "%%html\n<b>", "def f():\n    return 1")
    assert outcome.outcomes[0].value == 1


def test_a_failing_cell_loses_only_itself(run):
    outcome = go(
        run, "def f():\n    return 1", "import torch", "x = 1\ny = 1 / 0", "def g(:", "exit()", "def h(): return 2"
    )
    assert outcome.outcomes[0].value == 1
    assert outcome.defined == ("f", "h")
    kinds = [(failure.verdict, failure.exception, failure.params["cell"]) for failure in outcome.cell_failures]
    assert kinds == [
        (Verdict.FORBIDDEN_IMPORT, "ModuleNotFoundError", "2"),
        (Verdict.IMPORT_FAILED, "ZeroDivisionError", "3"),
        (Verdict.IMPORT_FAILED, "SyntaxError", "4"),
        (Verdict.EXITED, "SystemExit", "5"),
    ]
    frame = outcome.cell_failures[1].frame
    assert (frame.file, frame.cell, frame.line, frame.source) == ("hw.ipynb", 3, 2, ((1, "x = 1"), (2, "y = 1 / 0")))


def test_a_function_lost_with_a_cell_says_so(run):
    failure = go(run, "x = 1", "def f(:\n    return 1").outcomes[0].failure
    assert failure.verdict is Verdict.MISSING
    assert failure.params["cell"] == "2"
    assert failure.params["cell_exception"] == "SyntaxError"


def test_frames_name_the_cell(run):
    frame = go(run, "x = 1", "def f():\n    return 1 / 0").outcomes[0].failure.frame
    assert (frame.file, frame.cell, frame.line, frame.function) == ("hw.ipynb", 2, 2, "f")
    assert frame.source == ((1, "def f():"), (2, "    return 1 / 0"))


def test_hanging_calls_name_the_cell(run):
    limits = Limits(case_seconds=0.3)
    frame = go(run, "x = 1", "def f():\n    while True:\n        pass", limits=limits).outcomes[0].failure.frame
    assert (frame.file, frame.cell, frame.function) == ("hw.ipynb", 2, "f")
    assert frame.line in {2, 3}


def test_a_cell_that_trains_for_hours_does_not_cost_the_definitions(run):
    cells = "import time\nK = [1, 2]\ndef f():\n    return sum(K)", "time.sleep(60)\nK = 'gone'", "B: int = 3"
    outcome = go(run, *cells, limits=Limits(load_seconds=0.3))
    assert outcome.load_failure is None
    assert outcome.cell_failures[-1].verdict is Verdict.TIMEOUT
    assert outcome.cell_failures[-1].frame.cell == 2


def test_other_modules_can_be_imported_from_a_notebook(run):
    files = {"hw.ipynb": notebook("from layers import A\ndef f():\n    return A"), "layers.py": b"A = 4\n"}
    assert run(files, "f").outcomes[0].value == 4


@pytest.mark.parametrize("data", [b"[]", b"{}", b"not json", b'{"cells": 3}', b"[" * 100_000, b'{"worksheets": 1}'])
def test_what_is_no_notebook(run, data):
    failure = run({"hw.ipynb": data}, "f").load_failure
    assert failure.verdict is Verdict.IMPORT_FAILED
    assert failure.params["cause"] == "not_a_notebook"


def test_format_three_and_odd_sources():
    old = {"worksheets": [{"cells": [{"cell_type": "code", "input": ["a\n", "b"]}, {"cell_type": "markdown"}]}]}
    assert [(cell.number, cell.text) for cell in read_cells(json.dumps(old))] == [(1, "a\nb")]
    odd = {
        "cells": [{"cell_type": "code"}, {"cell_type": "code", "source": 3}, "x", {"cell_type": "code", "source": "c"}]
    }
    assert [cell.text for cell in read_cells(json.dumps(odd))] == ["", "", "c"]
    with pytest.raises(NotebookError):
        read_cells("3")


def test_magic_lines_keep_line_numbers():
    text = "%a\nx = 1\n  !b\ny = %c d\nz?\n"
    assert without_magic(text) == "pass\nx = 1\n  pass\ny = None\npass\n"
    assert without_magic("\n%%script x\nboom(") == ""
