import pytest

from grader.model.text import LANGUAGES
from grader.pack import read_pack
from grader.render.prose import find_bad_formulas, phrase, prose, statement


def test_code_and_formulas_are_islands():
    shown = prose("Put `x[0]` and $a_1$ here.")
    assert '<code dir="ltr" translate="no">x[0]</code>' in shown
    assert "<math" in shown


def test_a_formula_is_not_read_as_markdown():
    assert "<em>" not in prose("$a_1 * b_2 * c$ and $x*y*z$")


def test_dollars_in_code_stay():
    assert "<math" not in prose("`$x$`")


def test_display_formulas_get_a_box_that_scrolls():
    assert '<span class="eq" tabindex="0"><math' in prose("$$\\sum_i x_i$$")


def test_a_bad_formula_is_shown_as_code_and_named():
    text = r"see $\nosuchcommand{<b>}$"
    assert "<code" in prose(text)
    assert "<b>" not in prose(text)
    assert len(find_bad_formulas(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "![x](https://example.org/x.png)",
        "<style>*{display:none}</style>",
        "[x](data:text/html,<script>alert(1)</script>)",
    ],
)
def test_authors_have_no_html(text):
    shown = prose(text) + phrase(text)
    for bad in ("<script", "<img", "<style", 'href="javascript', 'href="data'):
        assert bad not in shown


def test_a_lone_dollar_is_a_dollar():
    assert "<math" not in prose("costs 5$ and no more")


def test_titles_stay_in_their_line():
    assert phrase("a `b`\nc") == 'a <code dir="ltr" translate="no">b</code> c'


def texts_of(pack):
    for exercise in pack.exercises:
        yield from (exercise.title, exercise.statement, *(claim.title for claim in exercise.claims))
        yield from (item.title for item in exercise.items)
        if exercise.neighbour:
            yield exercise.neighbour
        for mistake in exercise.solution.mistakes if exercise.solution else ():
            yield from (text for text in (mistake.title, mistake.question, mistake.why) if text)


def test_every_formula_of_the_toy_pack_can_be_shown(request):
    pack = read_pack(
        request.config.rootpath / "tests/packs/mini/exercises", request.config.rootpath / "tests/packs/mini/solutions"
    )
    faults = [
        fault for text in texts_of(pack) for each in LANGUAGES for fault in find_bad_formulas(text.in_language(each))
    ]
    assert not faults


def test_a_statement_stands_below_its_exercise():
    shown = statement("# Title\n\n## What to write\n\n### 1. First\n\ntext")
    assert shown == "<h3>What to write</h3>\n<h4>1. First</h4>\n<p>text</p>\n"
    assert statement("no title\n\n# later") == "<p>no title</p>\n<h3>later</h3>\n"


def test_code_blocks_are_islands_that_scroll():
    for text in ("x\n```python\na < b\n```", "x\n\n    a < b"):
        assert (
            prose(text) == "<p>x</p>\n"
            '<pre class="box" dir="ltr" translate="no" tabindex="0"><code>a &lt; b</code></pre>\n'
        )


def test_tables_scroll_and_have_no_style_of_their_own():
    shown = prose("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert shown.startswith('<div class="wide" tabindex="0"><table>')
    assert '<th scope="col" class="right">b</th>' in shown
    assert "style=" not in shown
