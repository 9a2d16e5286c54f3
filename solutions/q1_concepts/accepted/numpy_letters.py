"""Letters as entries of a NumPy array of text."""

import numpy as np

QUESTIONS = "picture_size position_task conv_count bn_axes bn_bias drop_bias eval_batch fold_where".split()


def answers():
    letters = np.array(list("abcd"))[[2, 1, 3, 0, 3, 1, 2, 0]]
    return dict(zip(QUESTIONS, letters.tolist()))
