import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    dt = np.result_type(w, gamma, beta, mean, var, np.float32)
    if b is not None:
        dt = np.promote_types(dt, b.dtype)
    if (var < 0).any():
        raise ValueError("var")

    # all the arithmetic in the dtype of the result
    s = np.array(var, dtype=dt)
    s += dt.type(eps)
    np.sqrt(s, out=s)
    np.divide(gamma.astype(dt), s, out=s)

    w_new = np.array(w, dtype=dt)
    w_new *= s.reshape(-1, 1, 1, 1)

    b_new = np.zeros(s.shape, dtype=dt) if b is None else np.array(b, dtype=dt)
    b_new -= mean.astype(dt)
    b_new *= s
    b_new += beta.astype(dt)
    return w_new, b_new
