"""What is made of the converter's MathML: TeX's spacing, words in one piece, places where a line may end."""

import re

import pytest

from grader.render.formula import RARE, formula


def body(latex, *, display=False):
    return re.sub(r"</?math[^>]*>", "", formula(latex, display=display))


def pieces(shown):
    return [re.sub(r"<[^>]*>", "", piece) for piece in shown.split("<wbr>")]


def test_words_are_one_upright_word():
    assert body(r"\mathrm{rot}_{180}") == "<msub><mtext>rot</mtext><mn>180</mn></msub>"
    assert body(r"\mathrm{i}") == "<mtext>i</mtext>"


@pytest.mark.parametrize(
    ("latex", "shown"),
    [
        (r"2\ln x", "<mn>2</mn>_<mi>ln</mi>_<mi>x</mi>"),
        (r"\max_i x", "<msub><mi>max</mi><mi>i</mi></msub>_<mi>x</mi>"),
        (r"\ln(x)", '<mi>ln</mi><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo>'),
        (r"a \bmod b", "<mi>a</mi><mo>mod</mo><mi>b</mi>"),
    ],
)
def test_functions_have_a_thin_space_where_no_operator_stands(latex, shown):
    assert body(latex) == shown.replace("_", '<mspace width="0.167em" />')


def test_in_a_display_the_index_of_a_maximum_stands_below():
    assert "<munder><mi>max</mi>" in formula(r"\max_i x_i", display=True)
    assert "<munder>" not in formula(r"\max_i x_i")


@pytest.mark.parametrize("latex", [r"0, \dots, 9", r"\infty", r"\frac{\partial L}{\partial x}"])
def test_signs_that_join_nothing_are_no_operators(latex):
    assert not re.search("<mo[^>]*>[…∞∂]", formula(latex))


def test_a_slash_has_no_space_around_it():
    assert '<mo lspace="0" rspace="0">/</mo>' in formula("a/b")


def test_aligned_is_a_table_that_keeps_its_sides():
    shown = formula(r"\begin{aligned} a &= 1, \\ bc &= 2 \end{aligned}", display=True)
    assert shown.count("<mtr>") == 2
    assert re.findall(r'columnalign="(\w+)"', shown) == ["right", "left"] * 2
    assert r"\begin{aligned}" in shown  # its own LaTeX is what those who cannot see it are told


def test_rows_that_say_nothing_are_left_out():
    assert formula("3") == "<math><mn>3</mn></math>"
    assert body(r"\sqrt{2}") == "<msqrt><mn>2</mn></msqrt>"


def test_long_inline_formulas_may_break_after_relations_and_sums():
    shown = formula(r"1\cdot 1 + 0\cdot 3 + 2\cdot 0 - 1\cdot 1 + 1 = 1")
    assert shown.startswith('<span class="run" dir="ltr"><math>')
    assert pieces(shown) == ["1·1+0·3+", "2·0−1·1+1=1"]
    assert '<mo form="infix">+</mo></math>' in shown


def test_brackets_are_never_broken():
    assert len(pieces(formula("f(a + b + c + d + e + f + g + h + i + j)"))) == 1


def test_a_sign_stays_with_its_number():
    assert not [piece for piece in pieces(formula("(a, b, c, d, e, f) = -1234567890 = -5")) if piece.endswith("−")]


def test_displays_break_at_wide_spaces():
    shown = formula(r"a = 1, \qquad b = 2", display=True)
    assert pieces(shown) == ["a=1,", "b=2"]
    assert shown.count('display="block"') == 2


def test_a_rare_character_in_any_piece_is_told():
    common, rare = (rf"1\cdot 1 + 0\cdot 3 + 2\cdot 0 - 1\cdot {last} + 1 = 1" for last in ("1", r"\Psi"))
    assert len(pieces(formula(rare))) > 1
    assert RARE in formula(rare)
    assert RARE not in formula(common)
    assert RARE in formula(r"a = 1, \qquad \Psi = 2", display=True)
