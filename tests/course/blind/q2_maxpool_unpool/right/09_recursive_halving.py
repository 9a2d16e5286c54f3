"""The better of two halves of the window, recursively; the earlier half wins a tie."""
import numpy as np


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    N, C, H, W = np.shape(x)

    def windows(L):
        a = L + 2 * padding - k
        n = a // stride + 1
        if ceil_mode and a % stride:
            n += 1
        if ceil_mode and (n - 1) * stride >= L + padding:
            n -= 1
        return n

    Ho, Wo = windows(H), windows(W)
    if 2 * padding > k:
        raise ValueError("padding larger than half the window")
    if not (Ho >= 1 and Wo >= 1):
        raise ValueError("no window fits")

    v = np.array(x, dtype=np.result_type(x, np.float32))
    place = np.broadcast_to(np.arange(H * W, dtype=np.int64).reshape(H, W), v.shape)

    def better(A, B):
        (va, ia), (vb, ib) = A, B
        second = vb > va
        return np.where(second, vb, va), np.where(second, ib, ia)

    def take(pair, lo, hi, axis):
        """best of places lo..hi (arrays, inclusive) along axis"""
        width = int((hi - lo).max())
        if width == 0:
            return np.take(pair[0], lo, axis=axis), np.take(pair[1], lo, axis=axis)
        mid = (lo + hi) // 2
        return better(take(pair, lo, mid, axis), take(pair, np.minimum(mid + 1, hi), hi, axis))

    def ends(n, L):
        b = np.arange(n) * stride - padding
        return np.maximum(b, 0), np.minimum(b + k - 1, L - 1)

    pair = take((v, place), *ends(Wo, W), axis=3)
    y, idx = take(pair, *ends(Ho, H), axis=2)
    return y, np.array(idx, dtype=np.int64)


def maxunpool2d(y, idx, out_hw):
    H, W = tuple(out_hw)
    N, C = y.shape[0], y.shape[1]
    out = np.zeros((N, C, H, W), np.result_type(y, np.float32))
    for pos in np.ndindex(N, C):
        np.put(out[pos], idx[pos], y[pos])
    return out
