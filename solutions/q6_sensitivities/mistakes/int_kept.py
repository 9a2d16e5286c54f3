"""Integer inputs give integer results: what stands behind the point is cut off."""

import numpy as np


def result_dtype(Ws, bs, x, dLda):
    return np.result_type(x, dLda, *Ws, *bs)
