"""Answers to the concepts of learning in deep networks: one step a question."""


def chain_product():
    """1/8 * f'(4) = 1, times w3 f'(2) = 4 is 4, times w2 f'(1) = 4 is 16: each slope at its own unit's z."""
    return "c"


def layer_step():
    """Transposed weights: (1 * 5 + 3 * 7, 2 * 5 + 4 * 7) = (26, 38), and the first unit is off at z = -1."""
    return "a"


def slope_bound():
    """Five weights and five slopes lie between: (2 / 4) ** 5 for sigmoids, 2 ** 5 for tanh at z = 0."""
    return "b"


def he_spread():
    """The square root of 2 / (32 * 9), a standard deviation."""
    return "d"


def why_two():
    """The mean square behind ReLU is 4 / 2 = 2, so 100 * v * 2 = 4."""
    return "b"


def dead_unit():
    """0; 0.1 * (1 + 2); exp(-3) * 1 + exp(-2) * 2."""
    return "c"


def prelu_slope():
    """1 * (-2) + 4 * (-1) + 7 * 0, the places that are not positive."""
    return "d"


def skip_gradient():
    """1.5 * (-2) * 3 = -9; with ReLU the second block gives max(-3, 0), which is off."""
    return "a"


def answers():
    """Return one letter for each question."""
    return {
        "chain_product": chain_product(),
        "layer_step": layer_step(),
        "slope_bound": slope_bound(),
        "he_spread": he_spread(),
        "why_two": why_two(),
        "dead_unit": dead_unit(),
        "prelu_slope": prelu_slope(),
        "skip_gradient": skip_gradient(),
    }
