"""The positive part plus the slope times the negative part: no sides to choose for the output."""

import numpy as np


def activation(x, dy, kind, alpha):
    if kind not in {"leaky", "prelu", "elu"}:
        raise ValueError("kind")
    due = np.result_type(*((x, dy, alpha) if kind == "prelu" else (x, dy)), np.float32)
    x, dy = np.asarray(x, due), np.asarray(dy, due)
    above, below = np.maximum(x, 0), np.minimum(x, 0)
    dalpha = None
    if kind == "elu":
        y, slope = above + alpha * np.expm1(below), alpha * np.exp(below)
    elif kind == "leaky":
        y, slope = above + alpha * below, alpha
    else:
        slope = np.expand_dims(np.asarray(alpha, due), tuple(range(1, x.ndim - 1)))
        y = above + slope * below
        shares = np.moveaxis(dy * below, 1, 0).reshape(x.shape[1], -1)
        dalpha = shares.sum(1) if alpha.size > 1 else shares.sum().reshape(1)
        dalpha = np.asarray(dalpha, due)
    return np.asarray(y, due), np.asarray(np.where(x > 0, dy, dy * slope), due), dalpha
