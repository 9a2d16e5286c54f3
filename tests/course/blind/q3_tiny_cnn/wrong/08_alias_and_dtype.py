# wrong: dbf is the array dz itself, and bf (forward) and dz (backward) do not count for the dtype
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
    t = np.result_type(x, k, wf, np.float32)
    x, k, wf = x.astype(t), k.astype(t), wf.astype(t)
    f = pool(conv(x, k)).ravel()
    return (wf @ f + bf).astype(t)


def tiny_backward(x, k, wf, bf, dz):
    t = np.result_type(x, k, wf, np.float32)
    x, k, wf = x.astype(t), k.astype(t), wf.astype(t)
    p = pool(conv(x, k))
    f = p.ravel()
    dwf = np.outer(dz, f).astype(t)
    dbf = dz
    dp = (wf.T @ dz).astype(t).reshape(p.shape)
    dc = dp.repeat(2, axis=0).repeat(2, axis=1) / 4
    C, kh, kw = k.shape
    dk = np.zeros_like(k)
    dx = np.zeros_like(x)
    for i in range(dc.shape[0]):
        for j in range(dc.shape[1]):
            dk += dc[i, j] * x[:, i:i + kh, j:j + kw]
            dx[:, i:i + kh, j:j + kw] += dc[i, j] * k
    return {"dwf": dwf, "dbf": dbf, "dk": dk, "dx": dx}
