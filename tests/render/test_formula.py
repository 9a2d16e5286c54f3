import pytest

from grader.render.formula import BadFormulaError, formula


def test_a_formula_is_mathml_with_its_latex():
    shown = formula(r"\frac{\partial L}{\partial x}")
    assert shown.startswith("<math ")
    assert "<mfrac>" in shown
    assert 'alttext="\\frac{\\partial L}{\\partial x}"' in shown
    assert "xmlns" not in shown


def test_display_formulas_are_blocks():
    assert 'display="block"' in formula("x", display=True)


@pytest.mark.parametrize(
    "latex",
    [
        r"\text{<script>alert(1)</script>}",
        r"\nosuchcommand{x}",
        r"\text{<img src=x onerror=alert(1)>}",
    ],
)
def test_what_is_no_formula_is_refused(latex):
    with pytest.raises(BadFormulaError):
        formula(latex)


@pytest.mark.parametrize(
    "latex",
    [r"\href{javascript:alert(1)}{x}", r"\class{evil}{x}", r"\style{color:red}{x}", r"\color{red}{x}", r"\id{top}{x}"],
)
def test_no_style_and_no_name_gets_through(latex):
    try:
        shown = formula(latex)
    except BadFormulaError:
        return
    assert not any(f" {name}=" in shown for name in ("style", "class", "id", "href", "mathcolor"))
