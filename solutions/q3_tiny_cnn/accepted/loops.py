"""Plain loops, one addition after the other, forward and backward."""

import numpy as np


def forward(x, k, wf, bf, kind):
    C, H, W = x.shape
    _, kh, kw = k.shape
    ho, wo = H - kh + 1, W - kw + 1
    if ho % 2 == 1 or wo % 2 == 1:
        raise ValueError("odd map")
    c = np.zeros((ho, wo), kind)
    for q in range(C):
        for u in range(kh):
            for v in range(kw):
                for i in range(ho):
                    for j in range(wo):
                        c[i, j] += kind.type(k[q, u, v]) * kind.type(x[q, i + u, j + v])
    f = []
    for i in range(0, ho, 2):
        for j in range(0, wo, 2):
            f.append((c[i, j] + c[i, j + 1] + c[i + 1, j] + c[i + 1, j + 1]) / 4)
    return f


def tiny_forward(x, k, wf, bf):
    kind = np.result_type(x, k, wf, bf, np.float32)
    f = forward(x, k, wf, bf, kind)
    z = np.array(bf, dtype=kind)
    for m in range(len(z)):
        for r, value in enumerate(f):
            z[m] += kind.type(wf[m, r]) * value
    return z


def tiny_backward(x, k, wf, bf, dz):
    kind = np.result_type(x, k, wf, bf, dz, np.float32)
    f = forward(x, k, wf, bf, kind)
    width = (x.shape[2] - k.shape[2] + 1) // 2
    dwf, dk, dx = np.zeros(wf.shape, kind), np.zeros(k.shape, kind), np.zeros(x.shape, kind)
    for r, value in enumerate(f):
        df = kind.type(0)
        for m in range(len(dz)):
            dwf[m, r] = dz[m] * value
            df += kind.type(dz[m]) * kind.type(wf[m, r])
        top, left = 2 * (r // width), 2 * (r % width)
        for i in (top, top + 1):
            for j in (left, left + 1):
                for q, u, v in np.ndindex(k.shape):
                    dk[q, u, v] += df / 4 * kind.type(x[q, i + u, j + v])
                    dx[q, i + u, j + v] += df / 4 * kind.type(k[q, u, v])
    return {"dwf": dwf, "dbf": np.array(dz, dtype=kind), "dk": dk, "dx": dx}
