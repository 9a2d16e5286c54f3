# wrong: ceil_mode keeps a last window that begins below the map or right of it
import math

import numpy as np


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    if 2 * padding > k:
        raise ValueError("padding")
    N, C, H, W = x.shape
    f = math.ceil if ceil_mode else math.floor
    Ho = f((H + 2 * padding - k) / stride) + 1
    Wo = f((W + 2 * padding - k) / stride) + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("empty")
    y = np.full((N, C, Ho, Wo), -np.inf, dtype=np.result_type(x, np.float32))
    idx = np.zeros((N, C, Ho, Wo), dtype=np.int64)
    for i in range(Ho):
        r0, r1 = max(0, i * stride - padding), min(H, i * stride - padding + k)
        for j in range(Wo):
            c0, c1 = max(0, j * stride - padding), min(W, j * stride - padding + k)
            if r1 <= r0 or c1 <= c0:
                continue
            w = c1 - c0
            win = x[:, :, r0:r1, c0:c1].reshape(N, C, (r1 - r0) * w)
            m = win.argmax(axis=2)
            y[:, :, i, j] = win.max(axis=2)
            idx[:, :, i, j] = (r0 + m // w) * W + c0 + m % w
    return y, idx


def maxunpool2d(y, idx, out_hw):
    N, C, Ho, Wo = y.shape
    H, W = out_hw
    out = np.zeros((N, C, H * W), dtype=np.result_type(y, np.float32))
    np.put_along_axis(out, idx.reshape(N, C, Ho * Wo), y.reshape(N, C, Ho * Wo), axis=2)
    return out.reshape(N, C, H, W)
