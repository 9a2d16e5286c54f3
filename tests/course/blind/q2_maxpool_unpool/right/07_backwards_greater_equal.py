"""Walk through the taps from the last one to the first and let >= win, so the first stays at the end."""
import numpy as np


class Pool:
    def __init__(self, k, stride, padding, ceil_mode):
        if 2 * padding > k:
            raise ValueError("padding too large")
        self.k, self.s, self.p, self.ceil = k, stride, padding, bool(ceil_mode)

    def n_windows(self, L):
        # counted by hand: every start that is allowed
        a = L + 2 * self.p - self.k
        if self.ceil:
            n = int(np.ceil(a / self.s)) + 1
            while n > 0 and (n - 1) * self.s - self.p >= L:
                n -= 1
        else:
            n = int(np.floor(a / self.s)) + 1
        if n < 1:
            raise ValueError("no output")
        return n

    def valid(self, L, n, t):
        """slice of windows whose tap t lies in the map, and the slice of those pixels"""
        i = [i for i in range(n) if 0 <= i * self.s - self.p + t < L]
        if not i:
            return None
        b = i[0] * self.s - self.p + t
        e = i[-1] * self.s - self.p + t + 1
        return slice(i[0], i[-1] + 1), slice(b, e, self.s)

    def __call__(self, x):
        N, C, H, W = x.shape
        Ho, Wo = self.n_windows(H), self.n_windows(W)
        y = np.full((N, C, Ho, Wo), -np.inf, np.result_type(x, np.float32))
        idx = np.zeros((N, C, Ho, Wo), np.int64)
        number = np.arange(H * W).reshape(H, W)
        col_taps = [self.valid(W, Wo, v) for v in range(self.k)]
        for u in reversed(range(self.k)):
            r = self.valid(H, Ho, u)
            if r is None:
                continue
            for c in reversed(col_taps):
                if c is None:
                    continue
                px = x[:, :, r[1], c[1]]
                yy = y[:, :, r[0], c[0]]
                ii = idx[:, :, r[0], c[0]]
                m = px >= yy
                np.copyto(yy, px, where=m)
                np.copyto(ii, np.broadcast_to(number[r[1], c[1]], ii.shape), where=m)
        return y, idx


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    return Pool(k, stride, padding, ceil_mode)(x)


def maxunpool2d(y, idx, out_hw):
    N, C, Ho, Wo = y.shape
    H, W = out_hw
    out = np.zeros((N, C, H, W), np.result_type(y, np.float32))
    flat = out.reshape(N * C, H * W)
    which = np.repeat(np.arange(N * C), Ho * Wo)
    flat[which, np.reshape(idx, -1)] = np.reshape(y, -1)
    return out
