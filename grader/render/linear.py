r"""Formulas on one line of plain text, wherever markup is not taken: \frac{a}{b} -> a/b, x_{i+1} -> x_(i+1)."""

from __future__ import annotations

import re
from functools import lru_cache

_TOKEN = re.compile(r"\\([A-Za-z]+|.)|([{}^_])|(\s+)|(.)", re.DOTALL)
_LETTERS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip
_SIGNS = _LETTERS | {
    "times": "×", "cdot": "·", "div": "÷", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠",
    "neq": "≠", "approx": "≈", "equiv": "≡", "sim": "∼", "in": "∈", "notin": "∉", "to": "→", "rightarrow": "→",
    "mapsto": "↦", "leftarrow": "←", "Rightarrow": "⇒", "infty": "∞", "partial": "∂", "nabla": "∇", "sum": "∑",
    "prod": "∏", "int": "∫", "otimes": "⊗", "oplus": "⊕", "odot": "⊙", "ast": "∗", "star": "⋆", "circ": "∘",
    "ldots": "…", "dots": "…", "cdots": "…", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "langle": "⟨",
    "rangle": "⟩", "lVert": "‖", "rVert": "‖", "mid": "|", "prime": "′", "top": "ᵀ", "ell": "ℓ", "quad": " ",
    "qquad": " ", ",": " ", ";": " ", ":": " ", " ": " ", "!": "", "\\": "; ", "left": "", "right": "", "big": "",
    "Big": "", "bigl": "", "bigr": "", "displaystyle": "", "limits": "",
}  # fmt: skip
_PLAIN = frozenset(
    ["text", "mathrm", "mathbf", "mathit", "mathsf", "mathcal", "operatorname", "boldsymbol", "mathbb", "textbf"]
)
_ACCENTS = {"hat": "\u0302", "bar": "\u0304", "tilde": "\u0303", "vec": "\u20d7", "overline": "\u0304", "dot": "\u0307"}
_RAISED = str.maketrans("0123456789+-−nijkT", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿⁱʲᵏᵀ")
_SHORT = re.compile(r"[\w.∞′ᵀ…]*|\(.*\)")


@lru_cache(maxsize=4096)
def write_formula(latex: str) -> str:
    """Write LaTeX as a line that can be read aloud; what is not known stays without its backslash."""
    return " ".join(_Reader(latex).everything().split())


class _Reader:
    """Reads groups and commands from left to right."""

    def __init__(self, latex: str) -> None:
        self._tokens = list(_TOKEN.finditer(latex))
        self._next = 0

    def everything(self) -> str:
        """Read all there is; a brace that closes nothing is passed over."""
        parts = []
        while self._next < len(self._tokens):
            parts.append(self.sequence())
        return "".join(parts)

    def sequence(self) -> str:
        """Read up to the end of a group."""
        parts: list[str] = []
        while self._next < len(self._tokens) and self._tokens[self._next][0] != "}":
            parts.append(self._item(parts))
        self._next += 1
        return "".join(parts)

    def _item(self, before: list[str]) -> str:
        token = self._tokens[self._next]
        self._next += 1
        if token[0] == "{":
            return self.sequence()
        if token[0] in {"^", "_"}:
            return _script(token[0], self._argument())
        if token[1]:
            return self._command(token[1], spaced=bool(before) and before[-1].endswith(" "))
        return " " if token[3] and before else token[0].strip().replace("&", " ")

    def _skip_space(self) -> None:
        while self._next < len(self._tokens) and self._tokens[self._next][3]:
            self._next += 1

    def _argument(self) -> str:
        self._skip_space()
        return self._item([]) if self._next < len(self._tokens) else ""

    def _command(self, name: str, *, spaced: bool) -> str:
        if name in {"frac", "dfrac", "tfrac"}:
            above, below = self._argument(), self._argument()
            return f"{_group(above)}/{_group(below)}"
        if name == "sqrt":
            return f"√{_group(self._argument())}"
        if name in _PLAIN:
            return self._argument()
        if name in _ACCENTS:
            return self._argument() + _ACCENTS[name]
        if name in {"begin", "end"}:
            self._argument()
            return ""
        if not spaced and name in _SIGNS:  # the space only ended the command's name
            self._skip_space()
        return _SIGNS.get(name, name)


def _group(text: str) -> str:
    text = text.strip()
    return text if _SHORT.fullmatch(text) else f"({text})"


def _script(sign: str, text: str) -> str:
    text = text.strip()
    if sign == "^" and text == "∘":
        return "°"
    raised = text.translate(_RAISED)
    if sign == "^" and text and not set(text) & set(raised):
        return raised
    return sign + _group(text)
