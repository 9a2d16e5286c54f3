import numpy as np


def im2col_index(C, H, W, kh, kw):
    """(C*kh*kw, Ho*Wo) table of places in x.ravel()"""
    Ho, Wo = H - kh + 1, W - kw + 1
    q, u, v = np.meshgrid(np.arange(C), np.arange(kh), np.arange(kw), indexing="ij")
    tap = (q * H + u) * W + v
    i, j = np.meshgrid(np.arange(Ho), np.arange(Wo), indexing="ij")
    return tap.reshape(-1, 1) + (i * W + j).reshape(1, -1)


def check(x, k):
    Ho, Wo = x.shape[1] - k.shape[1] + 1, x.shape[2] - k.shape[2] + 1
    if (Ho % 2, Wo % 2) != (0, 0):
        raise ValueError("Ho and Wo must be even")
    return Ho, Wo


def pool(c):
    return (c[0::2, 0::2] + c[0::2, 1::2] + c[1::2, 0::2] + c[1::2, 1::2]) / 4


def tiny_forward(x, k, wf, bf):
    Ho, Wo = check(x, k)
    dt = np.result_type(x, k, wf, bf, np.float32)
    cols = x.astype(dt).reshape(-1)[im2col_index(*x.shape, *k.shape[1:])]
    c = k.astype(dt).reshape(1, -1) @ cols
    f = pool(c.reshape(Ho, Wo)).reshape(-1, 1)
    return (wf.astype(dt) @ f)[:, 0] + bf.astype(dt)


def tiny_backward(x, k, wf, bf, dz):
    Ho, Wo = check(x, k)
    dt = np.result_type(x, k, wf, bf, dz, np.float32)
    table = im2col_index(*x.shape, *k.shape[1:])
    cols = x.astype(dt).reshape(-1)[table]
    krow = k.astype(dt).reshape(1, -1)
    f = pool((krow @ cols).reshape(Ho, Wo)).reshape(1, -1)

    dzc = dz.astype(dt).reshape(-1, 1)
    df = wf.astype(dt).T @ dzc
    dc = np.empty((Ho, Wo), dt)
    for a in (0, 1):
        for b in (0, 1):
            dc[a::2, b::2] = df.reshape(Ho // 2, Wo // 2) / 4
    dk = cols @ dc.reshape(-1, 1)
    dcols = krow.T @ dc.reshape(1, -1)
    dx = np.zeros(x.size, dt)
    np.add.at(dx, table, dcols)       # col2im
    return {
        "dwf": dzc @ f,
        "dbf": dzc[:, 0],
        "dk": dk.reshape(k.shape),
        "dx": dx.reshape(x.shape),
    }
