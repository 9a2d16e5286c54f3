import numpy as np


def batchnorm2d(
    x: np.ndarray,
    gamma: np.ndarray,
    beta: np.ndarray,
    running_mean: np.ndarray,
    running_var: np.ndarray,
    training: bool,
    momentum: float = 0.1,
    eps: float = 1e-5,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    # only the sums are kept in float64, the rest is done in the dtype of the result
    x = np.array(x, dtype=dt)
    gamma = np.array(gamma, dtype=dt)[:, None, None]
    beta = np.array(beta, dtype=dt)[:, None, None]
    new_mean = np.array(running_mean, dtype=dt)
    new_var = np.array(running_var, dtype=dt)
    momentum, eps = float(momentum), float(eps)

    if training:
        m = x.shape[0] * x.shape[2] * x.shape[3]
        if m < 2:
            raise ValueError("fewer than two values per channel")
        mean64 = x.mean(axis=(0, 2, 3), dtype=np.float64)
        dev = x - mean64[:, None, None]              # float64 here
        ss = np.sum(dev ** 2, axis=(0, 2, 3))
        inv = (1 / np.sqrt(ss / m + eps)).astype(dt)
        y = gamma * (dev.astype(dt) * inv[:, None, None]) + beta
        new_mean = ((1 - momentum) * new_mean + momentum * mean64).astype(dt)
        new_var = ((1 - momentum) * new_var + momentum * (ss / (m - 1))).astype(dt)
    else:
        y = gamma * ((x - new_mean[:, None, None]) / np.sqrt(new_var[:, None, None] + eps)) + beta
    return y, new_mean, new_var
