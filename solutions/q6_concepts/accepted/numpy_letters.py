"""Letters as entries of a NumPy array of text."""

import numpy as np

QUESTIONS = "chain_product layer_step slope_bound he_spread why_two dead_unit prelu_slope skip_gradient".split()


def answers():
    letters = np.array(list("abcd"))[[2, 0, 1, 3, 1, 2, 3, 0]]
    return dict(zip(QUESTIONS, letters.tolist()))
