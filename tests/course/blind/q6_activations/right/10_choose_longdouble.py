import numpy as np


def activation(x, dy, kind, alpha):
    if kind == "prelu":
        dt = np.result_type(x, dy, alpha, np.float32)
        a = np.array(alpha, dtype=np.longdouble)
        a = a.reshape((1, a.size) + tuple(1 for _ in x.shape[2:]))
    elif kind in ("leaky", "elu"):
        dt = np.result_type(x, dy, np.float32)
        a = np.longdouble(alpha)
    else:
        raise ValueError("kind is wrong")
    xx = np.array(x, dtype=np.longdouble)
    gg = np.array(dy, dtype=np.longdouble)
    with np.errstate(all="ignore"):
        if kind == "elu":
            low = np.minimum(xx, 0)
            y_neg, d_neg = a * np.expm1(low), a * np.exp(low)
        else:
            y_neg, d_neg = a * xx, a + 0 * gg
        on = (xx > 0).astype(int)
        y = np.choose(on, [y_neg, xx])
        dx = np.choose(on, [d_neg * gg, gg])
    if kind != "prelu":
        return y.astype(dt), dx.astype(dt), None
    contrib = np.zeros(x.shape, dtype=np.longdouble)
    np.copyto(contrib, xx * gg, where=on == 0)
    other_axes = (0, *range(2, x.ndim))
    dalpha = contrib.sum(axis=other_axes)
    if alpha.shape[0] == 1:
        dalpha = dalpha.sum().reshape((1,))
    return y.astype(dt), dx.astype(dt), dalpha.astype(dt)
