"""Integer inputs give integer results."""

import numpy as np


def result_dtype(x, w1, w2, ws, dy):
    arrays = [x, w1, w2, dy] if ws is None else [x, w1, w2, ws, dy]
    return np.result_type(*arrays)
