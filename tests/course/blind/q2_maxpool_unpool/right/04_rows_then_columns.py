import numpy as np


# maximum of every row segment first, then down the column of row winners

def _starts(length, k, stride, padding, ceil_mode):
    """list of (first, last+1) of all windows in one direction"""
    span = length + 2 * padding - k
    count, rest = divmod(span, stride)
    if ceil_mode and rest:
        count += 1
    count += 1
    if ceil_mode and (count - 1) * stride - padding >= length:
        count -= 1
    if count < 1:
        raise ValueError("output would be empty")
    res = []
    for i in range(count):
        b = i * stride - padding
        res.append((max(b, 0), min(b + k, length)))
    return res


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    if padding > k / 2:
        raise ValueError("padding should be at most half of k")
    N, C, H, W = x.shape
    vert = _starts(H, k, stride, padding, ceil_mode)
    hori = _starts(W, k, stride, padding, ceil_mode)

    xf = x.astype(np.result_type(x, np.float32))
    rowmax = np.empty((N, C, H, len(hori)), xf.dtype)
    rowcol = np.empty((N, C, H, len(hori)), np.int64)
    for j, (b, e) in enumerate(hori):
        pos = np.argmax(xf[:, :, :, b:e], axis=3)
        rowcol[:, :, :, j] = pos + b
        rowmax[:, :, :, j] = xf[:, :, :, b:e].max(axis=3)

    y = np.empty((N, C, len(vert), len(hori)), xf.dtype)
    idx = np.empty(y.shape, np.int64)
    for i, (b, e) in enumerate(vert):
        pos = np.argmax(rowmax[:, :, b:e, :], axis=2)[:, :, None, :] + b
        y[:, :, i, :] = np.take_along_axis(rowmax, pos, axis=2)[:, :, 0, :]
        idx[:, :, i, :] = (pos * W + np.take_along_axis(rowcol, pos, axis=2))[:, :, 0, :]
    return y, idx


def maxunpool2d(y, idx, out_hw):
    N, C, Ho, Wo = y.shape
    H, W = out_hw[0], out_hw[1]
    out = np.zeros((N, C, H, W), np.result_type(y, np.float32))
    for n in range(N):
        for c in range(C):
            out[n, c].reshape(-1)[idx[n, c].reshape(-1)] = y[n, c].reshape(-1)
    return out
