"""Letters taken from a NumPy array of text."""

import numpy as np

QUESTIONS = (
    "even_sizes valid_crop concat_channels unpooling transposed_row upsampling_weights skip_role output_padding".split()
)
LETTERS = np.array(list("abcd"))


def answers():
    numbers = np.array([1, 3, 2, 0, 2, 3, 0, 1])
    return {question: str(letter) for question, letter in zip(QUESTIONS, LETTERS[numbers])}
