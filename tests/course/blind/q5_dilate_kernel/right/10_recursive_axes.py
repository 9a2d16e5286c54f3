import numpy as np


def _stretch(rows, D):
    """list of items -> the same list with D-1 zeros of the same kind between two items"""
    if len(rows) == 1:
        return [rows[0]]
    zero = rows[0] * 0
    half = len(rows) // 2
    return _stretch(rows[:half], D) + [zero] * (D - 1) + _stretch(rows[half:], D)


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be at least one")
    dt = np.result_type(K, np.float32)
    K = K.astype(dt)
    tall = np.stack(_stretch(list(K), D))
    wide = np.stack(_stretch(list(tall.T), D))
    return wide.T.copy()
