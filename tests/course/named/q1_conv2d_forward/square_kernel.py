import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    n, c, h, wd = x.shape
    o = w.shape[0]
    k = w.shape[2]  # kernel size
    if w.shape[1] != c:
        raise ValueError("x and w do not have the same channels")
    if stride < 1 or dilation < 1:
        raise ValueError("stride and dilation start at 1")
    if padding < 0:
        raise ValueError("padding starts at 0")
    reach = dilation * (k - 1) + 1
    ho = (h + 2 * padding - reach) // stride + 1
    wo = (wd + 2 * padding - reach) // stride + 1
    if ho < 1 or wo < 1:
        raise ValueError("kernel larger than the image")

    arrays = (x, w) if b is None else (x, w, b)
    dt = np.result_type(*arrays, np.float32)
    image = np.pad(np.asarray(x, dt), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    weights = np.asarray(w, dt)

    cols = []
    taps = []
    for i in range(k):
        for j in range(k):
            r, q = i * dilation, j * dilation
            block = image[:, :, r : r + stride * (ho - 1) + 1 : stride, q : q + stride * (wo - 1) + 1 : stride]
            cols.append(block.reshape(n, c, ho * wo))
            taps.append(weights[:, :, i, j])
    # (o, k*k*c) times (n, k*k*c, ho*wo)
    y = np.matmul(np.concatenate(taps, axis=1), np.concatenate(cols, axis=1))
    if b is not None:
        y = y + np.asarray(b, dt)[:, None]
    return y.reshape(n, o, ho, wo)
