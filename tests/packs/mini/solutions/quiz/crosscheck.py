"""Another road: every letter is found by computing what its question asks."""

import numpy as np


def answers():
    """Return the letter whose option equals the computed result."""
    return {
        "sum_of_tenths": letter_of(0.1 + 0.2 == 0.3, [True, False]),
        "row_and_column": letter_of((np.zeros((3, 1)) + np.zeros(4)).shape, [(3, 4), (4, 3)]),
        "floor_division": letter_of(-7 // 2, [-3, -3.5, -4]),
    }


def letter_of(result, options):
    """Return the letter of the option that a result equals."""
    return "abc"[options.index(result)]
