"""One window at a time, cut out of the map; all images and channels together."""
import numpy as np


def _size(n, k, s, p, ceil_mode):
    a = n + 2 * p - k
    if ceil_mode:
        out = -((-a) // s) + 1
        if (out - 1) * s - p >= n:
            out -= 1
    else:
        out = a // s + 1
    return out


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    N, C, H, W = x.shape
    if 2 * padding > k:
        raise ValueError("padding must not be more than half of the window")
    Ho = _size(H, k, stride, padding, ceil_mode)
    Wo = _size(W, k, stride, padding, ceil_mode)
    if Ho < 1 or Wo < 1:
        raise ValueError("window does not fit into the map")

    y = np.zeros((N, C, Ho, Wo), dtype=np.result_type(x, np.float32))
    idx = np.zeros((N, C, Ho, Wo), dtype=np.int64)
    for i in range(Ho):
        top = max(i * stride - padding, 0)
        bottom = min(i * stride - padding + k, H)
        for j in range(Wo):
            left = max(j * stride - padding, 0)
            right = min(j * stride - padding + k, W)
            w = right - left
            patch = x[:, :, top:bottom, left:right].reshape(N, C, (bottom - top) * w)
            pos = patch.argmax(axis=2)
            y[:, :, i, j] = np.take_along_axis(patch, pos[:, :, None], axis=2)[:, :, 0]
            idx[:, :, i, j] = (top + pos // w) * W + (left + pos % w)
    return y, idx


def maxunpool2d(y, idx, out_hw):
    N, C = y.shape[:2]
    H, W = out_hw
    out = np.zeros((N, C, H, W), dtype=np.result_type(y, np.float32))
    n = np.arange(N)[:, None, None, None]
    c = np.arange(C)[None, :, None, None]
    out[n, c, idx // W, idx % W] = y
    return out
