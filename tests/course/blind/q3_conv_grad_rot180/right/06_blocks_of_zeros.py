from collections.abc import Callable

import numpy as np


def full(a: np.ndarray, b: np.ndarray, corr: Callable) -> np.ndarray:
    p, q = b.shape[0] - 1, b.shape[1] - 1
    m, n = a.shape

    def zeros(r, c):
        return np.zeros((r, c), dtype=a.dtype)

    a = np.concatenate([zeros(m, q), a, zeros(m, q)], axis=1)
    a = np.concatenate([zeros(p, n + 2 * q), a, zeros(p, n + 2 * q)], axis=0)
    return corr(a, b)


def conv_grads(x: np.ndarray, k: np.ndarray, dy: np.ndarray,
               corr2d_valid: Callable[..., np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    fits = (dy.shape[0] + k.shape[0] == x.shape[0] + 1) and (dy.shape[1] + k.shape[1] == x.shape[1] + 1)
    if not fits:
        raise ValueError("shapes of x, k, dy do not belong together")
    one = np.ones((1, 1), dtype=np.result_type(x, k, dy, np.float32))
    x, k, dy = x * one, k * one, dy * one     # brings all three to the common dtype
    return full(dy, np.flip(k, (0, 1)), corr2d_valid), corr2d_valid(x, dy)
