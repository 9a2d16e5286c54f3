# wrong: dwf has its two sides the wrong way round, and the gradient of the pooled map is given width and height swapped
import numpy as np


def conv(x, k):
    C, kh, kw = k.shape
    Ho, Wo = x.shape[1] - kh + 1, x.shape[2] - kw + 1
    c = np.zeros((Ho, Wo), x.dtype)
    for i in range(Ho):
        for j in range(Wo):
            c[i, j] = (x[:, i:i + kh, j:j + kw] * k).sum()
    return c


def pool(c):
    if c.shape[0] % 2 or c.shape[1] % 2:
        raise ValueError("odd size")
    return (c[::2, ::2] + c[1::2, ::2] + c[::2, 1::2] + c[1::2, 1::2]) / 4


def tiny_forward(x, k, wf, bf):
    t = np.result_type(x, k, wf, bf, np.float32)
    x, k, wf, bf = x.astype(t), k.astype(t), wf.astype(t), bf.astype(t)
    f = pool(conv(x, k)).ravel()
    return wf @ f + bf


def tiny_backward(x, k, wf, bf, dz):
    t = np.result_type(x, k, wf, bf, dz, np.float32)
    x, k, wf, dz = x.astype(t), k.astype(t), wf.astype(t), dz.astype(t)
    p = pool(conv(x, k))
    f = p.ravel()
    dwf = np.outer(f, dz)
    dbf = dz
    dp = (wf.T @ dz).reshape(p.shape[1], p.shape[0])
    dc = dp.repeat(2, axis=0).repeat(2, axis=1) / 4
    C, kh, kw = k.shape
    dk = np.zeros_like(k)
    dx = np.zeros_like(x)
    for i in range(min(dc.shape[0], x.shape[1] - kh + 1)):
        for j in range(min(dc.shape[1], x.shape[2] - kw + 1)):
            dk += dc[i, j] * x[:, i:i + kh, j:j + kw]
            dx[:, i:i + kh, j:j + kw] += dc[i, j] * k
    return {"dwf": dwf, "dbf": dbf, "dk": dk, "dx": dx}
