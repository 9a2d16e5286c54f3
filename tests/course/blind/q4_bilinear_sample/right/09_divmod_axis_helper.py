import numpy as np


def _axis(p, size):
    """the two neighbours along one axis: (index, weight) each, weight 0 outside"""
    whole, frac = np.divmod(np.asarray(p, dtype=np.float64), 1.0)
    lower = whole.astype(np.int64)
    for idx, wt in ((lower, 1.0 - frac), (lower + 1, frac)):
        good = (idx >= 0) & (idx < size)
        yield np.where(good, idx, 0), np.where(good, wt, 0.0)


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError(str(py.shape) + " / " + str(px.shape))
    total = np.zeros((x.shape[0],) + py.shape)
    columns = list(_axis(px, x.shape[2]))
    for i, wi in _axis(py, x.shape[1]):
        for j, wj in columns:
            w = np.broadcast_to(wi * wj, total.shape)
            v = np.broadcast_to(x[:, i, j], total.shape)
            total += np.multiply(w, v, where=w != 0, out=np.zeros(total.shape))
    return total.astype(np.result_type(x, py, px, np.float32))
