import numpy as np


def _sources(size, k, n_out, s, p, d):
    """For every tap u and every pixel a: the output i with i*s + u*d - p == a, and whether there is one."""
    num = np.arange(size)[None, :] + p - d * np.arange(k)[:, None]      # (k, size)
    i = num // s
    good = (num % s == 0) & (i >= 0) & (i < n_out)
    return np.where(good, i, 0), good


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if len(dy.shape) != 4 or any(a != b for a, b in zip(dy.shape, (N, O, Ho, Wo))):
        raise ValueError("dy must be (N, O, Ho, Wo)")

    dt = np.result_type(dy, x, w, np.float32)
    g = np.array(dy, dtype=dt)
    xs = np.array(x, dtype=dt).reshape(N, C, H * W)
    ws = np.array(w, dtype=dt)

    rows, row_ok = _sources(H, kh, Ho, stride, padding, dilation)
    cols, col_ok = _sources(W, kw, Wo, stride, padding, dilation)
    dx = np.zeros((N, C, H, W), dtype=dt)
    dw = np.zeros((O, C, kh, kw), dtype=dt)
    for u in range(kh):
        for v in range(kw):
            # the upstream gradient that reaches each pixel through the tap (u, v)
            t = np.take(np.take(g, rows[u], axis=2), cols[v], axis=3)
            ok = row_ok[u][:, None] & col_ok[v][None, :]
            part = np.matmul(ws[:, :, u, v].T, t.reshape(N, O, H * W)).reshape(N, C, H, W)
            dx += np.where(ok, part, 0)
            # only the pixels that this tap reads
            idx = np.flatnonzero(ok)
            t = t.reshape(N, O, H * W)[:, :, idx]
            dw[:, :, u, v] = np.matmul(t, xs[:, :, idx].transpose(0, 2, 1)).sum(axis=0)
    db = g.sum(axis=(0, 2, 3))
    return dx, dw, db
