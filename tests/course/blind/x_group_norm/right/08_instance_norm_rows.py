import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    """Every (image, group) becomes one row of a matrix; gamma and beta are spread out to such rows too."""
    C = x.shape[1]
    try:
        rest = C % groups
    except ZeroDivisionError:
        raise ValueError("zero groups") from None
    if groups < 0 or rest != 0:
        raise ValueError("wrong groups")
    if int(groups) == 0:
        raise ValueError("zero groups")

    N = x.shape[0]
    positions = int(np.prod(x.shape[2:], dtype=np.int64))
    m = C // groups * positions
    dt = np.result_type(x, gamma, beta, dy, np.float32)

    rows = np.array(x, dtype=np.float64, order="C").reshape(N * groups, m)
    drows = np.array(dy, dtype=np.float64, order="C").reshape(N * groups, m)
    G = np.tile(np.repeat(gamma.astype(np.float64), positions).reshape(groups, m), (N, 1))
    B = np.tile(np.repeat(beta.astype(np.float64), positions).reshape(groups, m), (N, 1))

    rows = rows - np.mean(rows, axis=1)[:, np.newaxis]
    v = np.mean(np.square(rows), axis=1)[:, np.newaxis]
    s = np.sqrt(v + eps)
    rows = rows / s
    y = G * rows + B

    t = G * drows
    t = t - np.mean(t, axis=1)[:, np.newaxis]
    # project out the direction of x-hat (not completely, because of eps)
    proj = np.mean(t * rows, axis=1)[:, np.newaxis]
    dx = (t - proj * rows) / s

    dgamma = (rows * drows).reshape(N, C, positions).sum(axis=(0, 2))
    dbeta = drows.reshape(N, C, positions).sum(axis=(0, 2))
    return y.reshape(x.shape).astype(dt), dx.reshape(x.shape).astype(dt), dgamma.astype(dt), dbeta.astype(dt)
