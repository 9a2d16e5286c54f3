"""Edge padding repeats a pixel of the same window, so it can neither win nor change which one is first."""
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def out_len(L, k, s, p, ceil_mode):
    a = L + 2 * p - k
    q = (a + s - 1) // s if ceil_mode else a // s
    q += 1
    if ceil_mode and (q - 1) * s - p >= L:
        q = q - 1
    if q < 1:
        raise ValueError(f"no window: length {L}, k {k}, stride {s}, padding {p}")
    return q


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    if 2 * padding > k:
        raise ValueError("2*padding > k")
    N, C, H, W = x.shape
    Ho = out_len(H, k, stride, padding, ceil_mode)
    Wo = out_len(W, k, stride, padding, ceil_mode)
    # enough rows below / columns to the right for the last window
    below = max(0, (Ho - 1) * stride + k - padding - H)
    right = max(0, (Wo - 1) * stride + k - padding - W)
    rows = np.pad(np.arange(H), (padding, below), mode="edge")
    cols = np.pad(np.arange(W), (padding, right), mode="edge")
    places = rows[:, None] * W + cols[None, :]

    vals = x[:, :, rows][:, :, :, cols]
    vw = sliding_window_view(vals, (k, k), axis=(2, 3))[:, :, ::stride, ::stride][:, :, :Ho, :Wo]
    pw = sliding_window_view(places, (k, k))[::stride, ::stride][:Ho, :Wo].reshape(Ho, Wo, k * k)
    best = vw.reshape(N, C, Ho, Wo, k * k).argmax(-1)
    i = np.arange(Ho)[:, None]
    j = np.arange(Wo)[None, :]
    idx = pw[i, j, best].astype(np.int64)
    y = np.take_along_axis(x.reshape(N, C, H * W), idx.reshape(N, C, Ho * Wo), axis=2)
    return y.reshape(N, C, Ho, Wo).astype(np.result_type(x, np.float32)), idx


def maxunpool2d(y, idx, out_hw):
    H, W = out_hw
    N, C, Ho, Wo = y.shape
    out = np.zeros(N * C * H * W, dtype=np.result_type(y, np.float32))
    base = np.arange(N * C).reshape(N, C, 1, 1) * (H * W)
    out[(base + idx).ravel()] = y.ravel()
    return out.reshape(N, C, H, W)
