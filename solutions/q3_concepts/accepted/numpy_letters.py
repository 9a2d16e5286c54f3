"""Letters taken from a NumPy array of text."""

import numpy as np

QUESTIONS = (
    """rotation padding_back bias_gradient pool_between dense_bias max_shared unused_pixels strided_kernel""".split()
)


def answers():
    letters = np.array(list("abcd"))[[2, 0, 3, 1, 3, 0, 1, 2]]
    return {question: str(letter) for question, letter in zip(QUESTIONS, letters)}
