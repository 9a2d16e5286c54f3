"""Every pixel gets its rank (best first, ties by position); the window keeps the smallest rank."""
import numpy as np


def maxpool2d(x: np.ndarray, k: int, stride: int, padding: int = 0, ceil_mode: bool = False):
    N, C, H, W = x.shape

    def count(L):
        a = L + 2 * padding - k
        m = (-(-a // stride) if ceil_mode else a // stride) + 1
        if ceil_mode and (m - 1) * stride - padding >= L:
            m -= 1
        return m

    Ho, Wo = count(H), count(W)
    if Ho < 1 or Wo < 1 or 2 * padding > k:
        raise ValueError("bad pooling parameters")

    HW = H * W
    flat = x.reshape(N * C, HW)
    order = np.argsort(-flat, axis=1, kind="stable")
    rank = np.empty((N * C, HW), np.int64)
    np.put_along_axis(rank, order, np.broadcast_to(np.arange(HW), (N * C, HW)), axis=1)

    k_h, k_w = min(k, H + padding), min(k, W + padding)  # longer windows see nothing more
    Hp = max(H + padding, (Ho - 1) * stride + k_h)
    Wp = max(W + padding, (Wo - 1) * stride + k_w)
    padded = np.full((N * C, Hp, Wp), HW, np.int64)
    padded[:, padding:padding + H, padding:padding + W] = rank.reshape(N * C, H, W)

    best = np.full((N * C, Ho, Wo), HW, np.int64)
    for u in range(k_h):
        for v in range(k_w):
            tap = padded[:, u:u + (Ho - 1) * stride + 1:stride, v:v + (Wo - 1) * stride + 1:stride]
            np.minimum(best, tap, out=best)

    idx = np.take_along_axis(order, best.reshape(N * C, Ho * Wo), axis=1).astype(np.int64)
    y = np.take_along_axis(flat, idx, axis=1).astype(np.result_type(x, np.float32))
    return y.reshape(N, C, Ho, Wo), idx.reshape(N, C, Ho, Wo)


def maxunpool2d(y, idx, out_hw):
    H, W = map(int, out_hw)
    N, C = y.shape[0], y.shape[1]
    out = np.zeros((N, C, H * W), np.result_type(y, np.float32))
    ii, jj, _, _ = np.indices(y.shape)
    out[ii, jj, idx] = y
    return out.reshape(N, C, H, W)
