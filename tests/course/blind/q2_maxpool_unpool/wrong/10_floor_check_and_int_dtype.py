# wrong: ceil_mode is refused when the window is larger than the padded map; unpooled integers stay integers
import numpy as np


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    N, C, H, W = x.shape
    if 2 * padding > k:
        raise ValueError("padding")
    if H + 2 * padding < k or W + 2 * padding < k:
        raise ValueError("window larger than the map")
    size = []
    for L in (H, W):
        q, r = divmod(L + 2 * padding - k, stride)
        o = q + 1
        if ceil_mode and r and o * stride - padding < L:
            o += 1
        size.append(o)
    Ho, Wo = size
    y = np.zeros((N, C, Ho, Wo), dtype=np.result_type(x, np.float32))
    idx = np.zeros((N, C, Ho, Wo), dtype=np.int64)
    for i in range(Ho):
        r0, r1 = max(0, i * stride - padding), min(H, i * stride - padding + k)
        for j in range(Wo):
            c0, c1 = max(0, j * stride - padding), min(W, j * stride - padding + k)
            w = c1 - c0
            win = x[:, :, r0:r1, c0:c1].reshape(N, C, (r1 - r0) * w)
            m = win.argmax(axis=2)
            y[:, :, i, j] = win.max(axis=2)
            idx[:, :, i, j] = (r0 + m // w) * W + c0 + m % w
    return y, idx


def maxunpool2d(y, idx, out_hw):
    N, C, Ho, Wo = y.shape
    out = np.zeros((N, C, out_hw[0] * out_hw[1]), dtype=y.dtype)
    np.put_along_axis(out, idx.reshape(N, C, Ho * Wo), y.reshape(N, C, Ho * Wo), axis=2)
    return out.reshape(N, C, *out_hw)
