"""Letters taken from a NumPy array of text."""

import numpy as np

QUESTIONS = (
    """dilation_reads gain_and_size kron_order receptive_field mask_cost blind_spot mask_order causality""".split()
)
LETTERS = np.array(list("abcd"))


def answers():
    numbers = np.array([2, 0, 3, 1, 3, 0, 1, 2])
    return {question: str(letter) for question, letter in zip(QUESTIONS, LETTERS[numbers])}
