"""Crashing programs in real processes: each known crash is named, its facts are found, both languages explain it."""

import re

import pytest

from grader.diagnose.wordings import list_crashes
from grader.model.text import LANGUAGES
from grader.model.verdict import Verdict, Visibility
from grader.render.speech import Speaker
from grader.render.story import say_exception, tell_findings

A, B, V = "a = np.ones((2, 3))", "b = np.ones((4, 3))", "v = np.ones(3)"
INTS = "n = np.arange(3)"

# name, form, the program's lines, facts that must be found
CRASHES = [
    ("broadcast", "facts", (A, "return a + np.ones(4)"), {"first_shape": "(2, 3)", "second_shape": "(4,)", "first_size": 3, "second_size": 4}),
    ("broadcast", "facts", (A, B, "a += b"), {"first_shape": "(2, 3)", "second_shape": "(4, 3)", "first_size": 2, "second_size": 4}),
    ("broadcast", "place", (A, V, "v += a"), {"first_shape": "(2, 3)", "into_shape": "(3,)"}),
    ("broadcast", "facts", ("return np.where(np.ones(2) > 0, np.ones(3), 0)",), {"first_size": 2, "second_size": 3}),
    ("broadcast", "facts", ("return np.broadcast_to(np.ones(3), (2, 4))",), {"first_size": 3, "second_size": 4}),
    ("assign", "facts", (A, "a[:, 0] = np.ones(3)"), {"from_shape": "(3,)", "into_shape": "(2,)"}),
    ("assign", "facts", (V, "v[[0, 1]] = np.ones(3)"), {"from_shape": "(3,)", "into_shape": "(2,)"}),
    ("assign", "mask", (A, "a[a > 0] = np.ones(4)"), {"given": 4, "wanted": 6}),
    ("index_array", "facts", (A, "return a[0, -7]"), {"asked_index": "-7", "axis": "1", "length": 3, "last": "2"}),
    ("index_array", "facts", (V, "return v[int(3)]"), {"asked_index": "3", "axis": "0", "length": 3, "last": "2"}),
    ("index_array", "void", ("return np.ones(0)[0]",), {"asked_index": "0", "length": 0}),
    ("index_array", "flat", ("return np.unravel_index(10, (2, 3))",), {"asked_index": "10", "length": 6}),
    ("index_list", "facts", ("return [1, 2][5]",), {"sequence": "list"}),
    ("index_list", "facts", (V, "return v.shape[1]"), {"sequence": "tuple"}),
    ("index_list", "assign", ("c = []", "c[0] = 1"), {"sequence": "list"}),
    ("index", "", ("return '{}'.format()",), {}),
    ("index_many", "facts", (V, "return v[0, 0]"), {"dimensions": 1, "given": 2}),
    ("index_many", "scalar", (V, "return v[0][0]"), {}),
    ("index_mask", "facts", (V, "return v[np.array([True, False])]"), {"axis": "0", "length": 3, "given": 2}),
    ("index_kind", "", (V, "return v[1.0]"), {}),
    ("index_kind", "array", (V, "return v[np.ones(2)]"), {}),
    ("index_kind", "slice", (V, "return v[: 4 / 2]"), {}),
    ("index_kind", "facts", ("c = [1, 2]", "return c[1.0]"), {"kind": "float", "sequence": "list"}),
    ("index_kind", "comma", ("c = [[1], [2]]", "return c[0, 0]"), {"sequence": "list"}),
    ("whole_number", "facts", ("return sum(1 for i in range(4 / 2))",), {"kind": "float"}),
    ("whole_number", "", ("return np.zeros(3.0)",), {}),
    ("one_number", "index", (INTS, "return [1, 2, 3][n]"), {}),
    ("one_number", "", ("import math", A, "return math.exp(a)"), {}),
    ("axis", "facts", (A, "return a.sum(axis=2)"), {"axis": "2", "dimensions": 2}),
    ("axis", "facts", (A, "return np.moveaxis(a, 0, 4)"), {"axis": "4", "dimensions": 2}),
    ("axis", "order", (A, "return a.transpose(0, 1, 2)"), {}),
    ("axis", "twice", (A, "return a.sum(axis=(0, 0))"), {}),
    ("axis", "squeeze", (A, "return a.squeeze(axis=0)"), {}),
    ("matmul", "sizes", (A, "return a @ a"), {"first_size": 3, "second_size": 2}),
    ("matmul", "facts", (A, "return np.dot(a, a)"), {"first_shape": "(2, 3)", "first_size": 3, "second_size": 2}),
    ("matmul", "batch", ("return np.ones((5, 2, 3)) @ np.ones((4, 3, 3))",), {"first_shape": "(5, 2, 3)"}),
    ("matmul", "scalar", (A, "return a @ 2.0"), {}),
    ("matmul", "tensordot", (A, "return np.tensordot(a, a, axes=1)"), {}),
    ("einsum", "sizes", (A, "return np.einsum('ij,jk->ik', a, a)"), {"first_shape": "(2, 3)", "second_shape": "(2, 3)"}),
    ("einsum", "label", (A, "return np.einsum('ij,jk->ik', a, a, optimize=True)"), {"letter": "j"}),
    ("einsum", "many", (A, "return np.einsum('i->i', a)"), {}),
    ("einsum", "few", (A, "return np.einsum('ijk->i', a)"), {}),
    ("einsum", "operands", (A, "return np.einsum('ij,jk', a)"), {}),
    ("einsum", "output", (A, "return np.einsum('ij->k', a)"), {"letter": "k"}),
    ("reshape", "facts", (A, "return a.reshape(4, 2)"), {"entries": 6, "new_shape": "(4, 2)"}),
    ("reshape", "unknown", (A, "return a.reshape(4, -1)"), {"entries": 6}),
    ("reshape", "twice", (A, "return a.reshape(-1, -1)"), {}),
    ("join", "facts", (A, "return np.concatenate([a, np.ones((2, 4))])"), {"axis": "1", "first_size": 3, "second_size": 4}),
    ("join", "ndim", (A, "return np.concatenate([a, np.ones(2)])"), {"first_dimensions": 2, "second_dimensions": 1}),
    ("join", "stack", (A, B, "return np.stack([a, b])"), {}),
    ("join", "scalar", ("return np.concatenate([np.float64(1), np.float64(2)])",), {}),
    ("casting", "facts", (INTS, "n += 0.5"), {"operation": "add", "from_dtype": "float64", "to_dtype": "int64"}),
    ("casting", "array", ("return np.bincount(np.ones(3))",), {"from_dtype": "float64"}),
    ("read_only", "", ("v = np.broadcast_to(np.ones(1), (3,))", "v[0] = 2"), {}),
    ("truth", "", (A, "if a > 0:", "    return a"), {}),
    ("none", "attribute", ("u = None", "return u.shape"), {"name": "shape"}),
    ("none", "subscript", ("u = [2, 1].sort()", "return u[0]"), {}),
    ("none", "iterate", ("u = None", "p, q = u"), {}),
    ("none", "operand", (A, "u = None", "return a + u"), {}),
    ("none", "call", ("u = None", "return u(3)"), {}),
    ("unpack", "facts", (A, "n, c, h, w = a.shape"), {"wanted": 4, "given": 2}),
    ("unpack", "many", ("p, q = iter((1, 2, 3))",), {"wanted": 2}),
    ("not_iterable", "facts", ("n = 3", "for i in n:", "    pass"), {"kind": "int"}),
    ("not_iterable", "length", ("n = 3", "return len(n)"), {"kind": "int"}),
    ("not_callable", "facts", (A, "return a.shape(0)"), {"kind": "tuple"}),
    ("not_callable", "array", (A, "return a(0, 1)"), {}),
    ("arguments", "facts", ("def g(p): return p", "return g(1, 2)"), {"callee": "g", "wanted": 1, "given": 2}),
    ("arguments", "missing", ("def g(p, q): return p", "return g(1)"), {"name": "q"}),
    ("arguments", "missing_many", ("def g(p, q): return p", "return g()"), {"missing": 2}),
    ("arguments", "twice", ("def g(p, q): return p", "return g(1, p=2)"), {"name": "p"}),
    ("arguments", "one", ("return len()",), {"callee": "len", "given": 0}),
    ("keyword", "facts", (A, "return np.sum(a, dim=0)"), {"callee": "sum", "name": "dim", "similar": "axis"}),
    ("keyword", "facts", (A, "return a.mean(keepdim=True)"), {"callee": "mean", "name": "keepdim", "similar": "keepdims"}),
    ("keyword", "facts", ("def g(padding): return padding", "return g(paddin=1)"), {"name": "paddin", "similar": "padding"}),
    ("name", "facts", ("total = 1", "return totl"), {"name": "totl", "similar": "total"}),
    ("name", "facts", ("return zeros(3)",), {"name": "zeros", "similar": "np.zeros"}),
    ("name", "import", ("return math.sqrt(2.0)",), {"name": "math"}),
    ("name", "late", ("def g(): return late", "g()", "late = 1"), {"name": "late"}),
    ("unbound", "facts", ("if x is None:", "    y = 1", "return y"), {"name": "y"}),
    ("attribute", "facts", (A, "return a.shpae"), {"kind": "numpy.ndarray", "name": "shpae", "similar": "shape"}),
    ("attribute", "facts", (A, "return a.append(1)"), {"name": "append", "similar": "np.append"}),
    ("attribute", "module", ("return np.sigmoid(x)",), {"module": "numpy", "name": "sigmoid"}),
    ("attribute", "module", ("return np.zeroes(3)",), {"module": "numpy", "similar": "zeros"}),
    ("attribute", "removed", ("return np.float(3)",), {"name": "float", "similar": "float"}),
    ("attribute", "removed", ("return np.Inf",), {"name": "Inf", "similar": "np.inf"}),
    ("not_array", "facts", ("c = [1, 2]", "return c.shape"), {"kind": "list", "name": "shape"}),
    ("key", "facts", ("c = {'W': 1}", "return c['w']"), {"key": "'w'"}),
    ("zero", "", ("return 1 // 0",), {}),
    ("overflow", "", ("return 10.0 ** 400",), {}),
    ("overflow", "infinite", ("return int(float('nan'))",), {}),
    ("overflow", "facts", ("return np.uint8(300)",), {"asked_index": "300", "to_dtype": "uint8"}),
    ("float_error", "zero", (V, "with np.errstate(all='raise'):", "    return v / 0"), {"operation": "divide"}),
    ("float_error", "overflow", (V, "with np.errstate(all='raise'):", "    return np.exp(v * 1000)"), {"operation": "exp"}),
    ("float_error", "invalid", (V, "with np.errstate(all='raise'):", "    return np.log(-v)"), {"operation": "log"}),
    ("math_domain", "", ("import math", "return math.sqrt(-1.0)"), {}),
    ("recursion", "", ("return evaluate(coefficients, x)",), {}),
    ("assertion", "", ("assert x is None",), {}),
    ("own_raise", "", ("raise ValueError('my own words')",), {}),
    ("operand", "facts", ("return 1 + 'a'",), {"sign": "+", "first_kind": "int", "second_kind": "str"}),
    ("operand", "power", ("return [1] ** 2",), {"first_kind": "list", "second_kind": "int"}),
    ("operand", "text", ("return 'a' + 1",), {"kind": "int"}),
    ("operand", "list", ("return [1] + 1",), {"sequence": "list", "kind": "int"}),
    ("operand", "order", ("return 1 < 'a'",), {"sign": "<"}),
    ("operand", "unary", ("return -[1]",), {"sign": "-", "kind": "list"}),
    ("operand", "repeat", ("return [1] * 'b'",), {"kind": "str"}),
    ("operand", "loop", (V, "return v & v"), {"operation": "bitwise_and"}),
    ("operand", "boolean", (V, "return (v > 0) - (v > 1)"), {}),
    ("ragged", "inhomogeneous", ("return np.array([[1, 2], [3]])",), {}),
    ("ragged", "", (V, "v[0] = [1, 2]"), {}),
    ("text_number", "", ("return float('a')",), {}),
    ("empty", "", ("return np.ones(0).max()",), {}),
    ("empty", "pop", ("return [].pop()",), {}),
    ("negative_size", "", ("return np.zeros((2, -3))",), {}),
    ("hash", "facts", ("return {x: 1}",), {"kind": "numpy.ndarray"}),
    ("subscript", "facts", ("return zip(x, x)[0]",), {"kind": "zip"}),
    ("subscript", "function", ("return np.exp[0]",), {}),
    ("fixed", "facts", ("c = (1, 2)", "c[0] = 3"), {"kind": "tuple"}),
    ("dtype", "shape", ("return np.zeros(2, 3)",), {}),
    ("dtype", "", ("return np.zeros(2, dtype='float65')",), {}),
    ("linalg", "singular", ("return np.linalg.inv(np.zeros((2, 2)))",), {}),
    ("linalg", "square", (A, "return np.linalg.inv(a)"), {}),
    ("linalg", "few", (V, "return np.linalg.det(v)"), {"given": 1}),
    ("linalg", "sizes", ("return np.linalg.solve(np.eye(2), np.ones(3))",), {"first_size": 2, "second_size": 3}),
    ("window", "", (V, "return np.lib.stride_tricks.sliding_window_view(v, 5)"), {}),
    ("split", "", (V, "return np.split(v, 2)"), {}),
    ("stop_iteration", "", ("return next(iter([]))",), {}),
    ("unicode", "", ("return 'é'.encode('ascii')",), {}),
    ("file", "", ("return open('data.txt')",), {}),
    ("memory", "facts", ("return np.ones((10**6, 10**7))",), {"new_shape": "(1000000, 10000000)"}),
]  # fmt: skip


def make(lines):
    body = "".join(f"    {line}\n" for line in lines)
    return f"import numpy as np\n\n\ndef evaluate(coefficients, x):\n{body}    return x\n"


def crash_of(result):
    [finding] = [each for each in result.findings if each.code in {"raised", "out_of_memory"}]
    return finding


@pytest.mark.parametrize(
    ("name", "form", "lines", "facts"), CRASHES, ids=[f"{c[0]}-{c[1] or n}" for n, c in enumerate(CRASHES)]
)
def test_a_crash_is_named_and_explained(grade_one, name, form, lines, facts):
    result = grade_one("polynomial", make(lines))
    finding = crash_of(result)
    told = {key: finding.params.get(key) for key in ("crash", "form", *facts)}
    expected_form = form if form != "facts" or facts else ""
    assert told == {"crash": name, "form": expected_form or None, **facts}
    hidden = {case.id for case in result.cases if case.visibility is Visibility.HIDDEN}
    assert hidden.intersection(finding.cases), "hidden cases of the same line belong to it"
    [said] = [each for each in tell_findings(result) if each.finding is finding]
    assert all(said.parts[part].startswith(f"crash_{name}.") for part in ("got", "expected", "next"))
    if form:
        assert said.parts["got"] == f"crash_{name}.{form}.got"
    for language in LANGUAGES:
        for part in said.parts.values():
            assert Speaker(language).say(part, **said.facts)
    assert said.case.frame is not None
    assert say_exception(said).startswith(said.case.exception)


def test_every_known_crash_has_been_seen():
    assert {name for name, *_ in CRASHES} == set(list_crashes())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_has_been_said_and_only_such_forms_are_there(language):
    known = {(name, form) for name, form, *_ in CRASHES}
    variants = re.compile(r"crash_(\w+?)\.(\w+)\.got")
    sentences = Speaker(language)._sentences
    assert {match.groups() for match in map(variants.fullmatch, sentences) if match} <= known | {("truth", "void")}


def test_the_frame_has_three_lines_around_and_the_arrays_of_the_line_first(grade_one):
    lines = ("p = 1", "q = 2", "a = np.ones((2, 3))", "b = np.ones(4, np.float32)", "return a + b")
    result = grade_one("polynomial", make(lines))
    frame = next(case.frame for case in result.cases if case.visibility is Visibility.PUBLIC)
    assert frame.line == 9
    assert [number for number, _ in frame.source] == [6, 7, 8, 9, 10]
    assert frame.locals[:2] == (("a", "float64 (2, 3)"), ("b", "float32 (4,)"))


def test_of_a_hidden_case_only_type_and_line_are_kept(grade_one):
    source = make(("secret = x * 1.0", "return secret[x.size]"))
    result = grade_one("polynomial", source)
    hidden = [case for case in result.cases if case.visibility is Visibility.HIDDEN and case.frame is not None]
    assert hidden
    for case in hidden:
        assert (case.message, case.frame.locals, case.frame.function) == ("", (), "")
        assert dict(case.frame.source)[case.frame.line] == "    return secret[x.size]"


def test_two_crashes_of_one_exception_are_two_findings(grade_one):
    source = make(
        ("if np.size(coefficients) % 2:", "    return np.ones(2) + np.ones(3)", "return np.ones(2).reshape(3)")
    )
    result = grade_one("polynomial", source)
    crashes = {each.params["crash"] for each in result.findings if each.code == "raised" and "crash" in each.params}
    assert crashes == {"broadcast", "reshape"}


def test_loading_is_explained_too(grade_one):
    result = grade_one("polynomial", "import numpy as np\nEPSILON = np.float(1)\ndef evaluate(c, x):\n    return x\n")
    [finding] = result.findings
    assert (finding.code, finding.params["crash"], finding.params["similar"]) == ("import_failed", "attribute", "float")
    [said] = tell_findings(result)
    assert said.parts["got"] == "crash_attribute.removed.got"
    assert said.parts["where"] == "import_failed.where"


LIES = [
    "operands could not be broadcast together with shapes (2,3) <script>alert(1)</script> ",
    "operands could not be broadcast together with shapes (2,3) (4,\u202e5) ",
    "index " + "9" * 400 + " is out of bounds for axis 0 with size 3",
    "index 5 is out of bounds for axis 0 with size " + "9" * 400,
    "index ٥ is out of bounds for axis 0 with size 3",
    "name '<b>x</b>' is not defined",
    "name '" + "x" * 5000 + "' is not defined",
    "name 'x\u2066' is not defined",
    "cannot reshape array of size 6 into shape (" + "1," * 1000 + ")",
    "Index 5 is out of bounds\nindex 5 is out of bounds for axis 0 with size 3",
    "shapes (2,3) and (2,3) not aligned: 3 (dim " + "1) != 2 (dim " * 150 + "0)",
]


@pytest.mark.parametrize("number", range(len(LIES)))
def test_a_message_that_imitates_numpy_says_nothing_of_its_own(grade_one, number):
    # thrown into a generator, so that the innermost line of the program is not a `raise`
    lines = ("def g():", "    yield 1", "h = g()", "next(h)", f"return h.throw(IndexError({LIES[number]!r}))")
    finding = crash_of(grade_one("polynomial", make(lines)))
    assert finding.params["crash"] in {"index", "broadcast", "reshape"}
    facts = set(finding.params) - {"cases", "case", "visibility", "exception", "message", "file", "line"}
    assert facts <= {"crash", "form", "entries"}
    assert finding.params.get("entries", 6) == 6
    assert len(finding.params["message"]) <= 300


def test_a_message_that_is_numpys_own_to_the_letter_is_bounded(grade_one):
    lie = "operands could not be broadcast together with shapes (" + "7," * 40 + ") (8,)"
    lines = ("def g():", "    yield 1", "h = g()", "next(h)", f"return h.throw(ValueError({lie!r}))")
    finding = crash_of(grade_one("polynomial", make(lines)))
    assert finding.params["crash"] == "broadcast"
    assert len(finding.params["first_shape"]) <= 120


def test_a_raise_of_ones_own_is_called_that_whatever_it_says(grade_one):
    lines = ("raise IndexError('index 5 is out of bounds for axis 0 with size 3')",)
    finding = crash_of(grade_one("polynomial", make(lines)))
    assert finding.params["crash"] == "own_raise"


def test_a_hang_names_its_line_its_loop_and_the_time(grade_one):
    source = make(("for i in range(3):", "    n = 0", "    while n < 5:", "        n = n * 2"))
    result = grade_one("polynomial", source)
    finding = result.findings[0]
    assert finding.code == Verdict.TIMEOUT
    assert finding.params["loop"] == "7"
    assert finding.params["line"] in {7, 8}
    said = tell_findings(result)[0]
    for language in LANGUAGES:
        assert Speaker(language).say(said.parts["got"], **said.facts)
    assert said.parts["got"] in {"timeout.loop.got", "timeout.line.got"}
