"""Full correlation on a canvas of zeros made by hand."""
import numpy as np


def rot180(a):
    return np.rot90(a, 2)


def surround(a, rows, cols):
    z = np.zeros((a.shape[0] + 2 * rows, a.shape[1] + 2 * cols), a.dtype)
    z[rows:rows + a.shape[0], cols:cols + a.shape[1]] = a
    return z


def conv_grads(x, k, dy, corr2d_valid):
    Ho = x.shape[0] - k.shape[0] + 1
    Wo = x.shape[1] - k.shape[1] + 1
    if dy.shape[0] != Ho or dy.shape[1] != Wo:
        raise ValueError(f"dy is {dy.shape}, should be {(Ho, Wo)}")
    dtype = np.result_type(x, k, dy, np.float32)
    g = np.array(dy, dtype=dtype)
    dx = corr2d_valid(surround(g, k.shape[0] - 1, k.shape[1] - 1), rot180(np.array(k, dtype=dtype)))
    dk = corr2d_valid(np.array(x, dtype=dtype), g)
    return dx, dk
