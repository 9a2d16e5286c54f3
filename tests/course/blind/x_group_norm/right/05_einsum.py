import math

import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    N, C, *rest = x.shape
    if not groups >= 1 or C % groups:
        raise ValueError("groups does not divide the channels")
    dt = np.result_type(x, gamma, beta, dy, np.float32)
    K = C // groups
    R = math.prod(rest)
    m = K * R

    xs = x.astype(np.float64).reshape(N, groups, K, R)
    ds = dy.astype(np.float64).reshape(N, groups, K, R)
    ga = gamma.astype(np.float64).reshape(groups, K)
    be = beta.astype(np.float64).reshape(groups, K)

    mu = np.einsum("ngkr->ng", xs) / m
    c = xs - mu[:, :, None, None]
    var = np.einsum("ngkr,ngkr->ng", c, c) / m
    rs = (var + eps) ** -0.5
    h = c * rs[:, :, None, None]

    y = np.einsum("gk,ngkr->ngkr", ga, h) + be[None, :, :, None]
    dgamma = np.einsum("ngkr,ngkr->gk", ds, h).reshape(C)
    dbeta = np.einsum("ngkr->gk", ds).reshape(C)

    s1 = np.einsum("gk,ngkr->ng", ga, ds) / m
    s2 = np.einsum("gk,ngkr,ngkr->ng", ga, ds, h) / m
    dx = ga[None, :, :, None] * ds - s1[:, :, None, None] - h * s2[:, :, None, None]
    dx = dx * rs[:, :, None, None]
    return (y.reshape(x.shape).astype(dt), dx.reshape(x.shape).astype(dt), dgamma.astype(dt), dbeta.astype(dt))
