"""Index arrays and matrix products; the pooling is a matrix too."""

import numpy as np


def prepare(x, k):
    (C, H, W), (_, kh, kw) = x.shape, k.shape
    ho, wo = H - kh + 1, W - kw + 1
    if ho & 1 or wo & 1:
        raise ValueError("2x2 windows do not fit")
    q, u, v = np.indices(k.shape).reshape(3, -1, 1)
    i, j = np.indices((ho, wo)).reshape(2, 1, -1)
    pixels = (q * H + i + u) * W + j + v  # (C kh kw, ho wo), places in x.ravel()
    rows, columns = np.indices((ho, wo)).reshape(2, -1) // 2
    mean = np.zeros((ho * wo, ho * wo // 4))
    mean[np.arange(ho * wo), rows * (wo // 2) + columns] = 0.25
    return pixels, mean


def tiny_forward(x, k, wf, bf):
    pixels, mean = prepare(x, k)
    kind = np.result_type(x, k, wf, bf, np.float32)
    x, k, wf, bf = [a.astype(kind) for a in (x, k, wf, bf)]
    return wf @ (k.reshape(-1) @ x.reshape(-1)[pixels] @ mean.astype(kind)) + bf


def tiny_backward(x, k, wf, bf, dz):
    pixels, mean = prepare(x, k)
    kind = np.result_type(x, k, wf, bf, dz, np.float32)
    x, k, wf, dz, mean = [np.array(a, dtype=kind) for a in (x, k, wf, dz, mean)]
    columns = x.reshape(-1)[pixels]
    f = k.reshape(-1) @ columns @ mean
    dc = mean @ (wf.T @ dz)
    dx = np.zeros(x.size, kind)
    np.add.at(dx, pixels, k.reshape(-1, 1) * dc)
    return dict(dwf=dz[:, None] * f, dbf=dz, dk=(columns @ dc).reshape(k.shape), dx=dx.reshape(x.shape))
