import pytest

from grader.model.text import Text
from grader.render import Speaker
from grader.render.linear import write_formula


@pytest.mark.parametrize(
    ("latex", "line"),
    [
        (r"y_{i,j} = \sum_{u,v} w_{u,v}\, x_{i+u,\,j+v}", "y_(i,j) = ∑_(u,v) w_(u,v) x_(i+u, j+v)"),
        (r"\frac{\partial L}{\partial x}", "(∂L)/(∂x)"),
        (r"\frac{2}{n}", "2/n"),
        (r"\sqrt{\sigma^2+\varepsilon}", "√(σ²+ε)"),
        (r"C_{\text{in}}", "C_in"),
        (r"\left\lfloor\frac{a+b}{2}\right\rfloor", "⌊(a+b)/2⌋"),
        (r"7\times 7", "7×7"),
        (r"a \le b", "a ≤ b"),
        (r"180^\circ", "180°"),
        (r"10^{-3} e^{-x}", "10⁻³ e^(-x)"),
        (r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", "1 2; 3 4"),
        (r"\unknown{x}", "unknownx"),
        (r"}{x", "x"),
        (r"\frac", "/"),
        ("x^", "x^"),
    ],
)
def test_a_formula_is_one_readable_line(latex, line):
    assert write_formula(latex) == line


def test_titles_in_a_terminal_hold_no_latex():
    title = Text(fa=r"ریشهٔ $\frac{2}{n}$", en=r"the root of $\frac{2}{n}$ and `x`")
    assert Speaker("en").flatten(title) == "the root of 2/n and x"
    assert Speaker("fa").flatten(title) == "ریشهٔ \u20662/n\u2069"
