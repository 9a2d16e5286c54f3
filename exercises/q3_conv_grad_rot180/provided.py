"""The function that `conv_grads` is handed: valid cross-correlation of two 2-D arrays."""

import numpy as np

AXES = 2


def corr2d_valid(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Slide b over a, wherever it lies inside a entirely, and sum the products.

    a: (A, B)
    b: (p, q), no larger than a

    Returns an array c of shape (A-p+1, B-q+1) and dtype np.result_type(a, b, np.float32), where c[i, j] is the sum of
    b[u, v] * a[i+u, j+v] over all u and v.
    Raises ValueError when an array does not have two dimensions or b does not fit into a.
    """
    a, b = np.asarray(a), np.asarray(b)
    if a.ndim != AXES or b.ndim != AXES:
        raise ValueError("corr2d_valid takes two arrays with two dimensions each")
    if b.size == 0 or b.shape[0] > a.shape[0] or b.shape[1] > a.shape[1]:
        raise ValueError(f"b of shape {b.shape} does not fit into a of shape {a.shape}")
    dtype = np.result_type(a, b, np.float32)
    a, b = a.astype(dtype), b.astype(dtype)
    height, width = a.shape[0] - b.shape[0] + 1, a.shape[1] - b.shape[1] + 1
    c = np.zeros((height, width), dtype)
    for u in range(b.shape[0]):
        for v in range(b.shape[1]):
            c += b[u, v] * a[u : u + height, v : v + width]
    return c
