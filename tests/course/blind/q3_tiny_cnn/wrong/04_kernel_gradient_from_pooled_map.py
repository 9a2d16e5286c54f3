# wrong: dk correlates x with the gradient of the pooled map and cuts it to size, instead of the gradient of the map before the pooling
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
    dwf = np.outer(dz, f)
    dbf = dz
    dp = (wf.T @ dz).reshape(p.shape)
    dc = dp.repeat(2, axis=0).repeat(2, axis=1) / 4
    C, kh, kw = k.shape
    dk = np.stack([conv(x[q:q + 1], dp[None])[:kh, :kw] for q in range(C)])
    pad = np.pad(dc, ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    dx = np.stack([conv(pad[None], k[q:q + 1, ::-1, ::-1]) for q in range(C)])
    return {"dwf": dwf, "dbf": dbf, "dk": dk, "dx": dx}
