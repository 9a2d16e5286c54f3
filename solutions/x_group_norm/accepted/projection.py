"""Linear algebra: every group is a vector, and the gradient goes through the Jacobian matrix of its normalisation."""

import numpy as np


def normalise(v, eps):
    """Return the normalised vector and its Jacobian, which is symmetric."""
    m = len(v)
    centring = np.eye(m) - np.full((m, m), 1 / m)
    d = v - v.mean()
    d = d - d.mean()
    s = np.sqrt(d @ d / m + eps)
    return d / s, centring / s - np.outer(d, d) / (m * s**3)


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    N, C, *rest = x.shape
    if groups < 1:
        raise ValueError("at least one group")
    if C % groups != 0:
        raise ValueError("channels do not fit")
    P = int(np.prod(rest, initial=1))
    m = C // groups * P
    scales = np.repeat(np.asarray(gamma, np.float64), P)
    vectors = np.asarray(x, np.float64).reshape(N * groups, m)
    above = (np.asarray(dy, np.float64).reshape(N, C * P) * scales).reshape(N * groups, m)
    hats, backs = np.empty((N * groups, m)), np.empty((N * groups, m))
    for row in range(N * groups):
        hats[row], jacobian = normalise(vectors[row], eps)
        backs[row] = jacobian @ above[row]
    hats = hats.reshape(N, C, P)
    y = hats * np.asarray(gamma, np.float64)[:, None] + np.asarray(beta, np.float64)[:, None]
    raw = np.asarray(dy, np.float64).reshape(N, C, P)
    kind = np.result_type(x, gamma, beta, dy, np.float32)
    results = y.reshape(x.shape), backs.reshape(x.shape), (raw * hats).sum((0, 2)), raw.sum((0, 2))
    return tuple(each.astype(kind) for each in results)
