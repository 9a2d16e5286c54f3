import numpy as np

# Every place of a window outside the map is replaced with the nearest place inside:
# it belongs to the same window and comes in the same order, so argmax is not disturbed.


def _axis(L, k, s, p, ceil_mode):
    num = L + 2 * p - k
    n = (num + (s - 1 if ceil_mode else 0)) // s + 1
    if ceil_mode:
        n = min(n, (L + p - 1) // s + 1)  # last window has to begin at L-1 at the latest
    if n <= 0:
        raise ValueError("output size < 1")
    t = np.arange(min(k, L + p))
    return np.clip(np.arange(n)[:, None] * s - p + t, 0, L - 1)


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    if 2 * padding > k:
        raise ValueError("2p > k")
    N, C, H, W = x.shape
    R = _axis(H, k, stride, padding, ceil_mode)
    Q = _axis(W, k, stride, padding, ceil_mode)
    Ho, kh = R.shape
    Wo, kw = Q.shape
    cells = (R[:, None, :, None] * W + Q[None, :, None, :]).reshape(Ho * Wo, kh * kw)
    y = np.empty((N, C, Ho * Wo), np.result_type(x, np.float32))
    idx = np.empty((N, C, Ho * Wo), np.int64)
    xs = x.reshape(N, C, H * W)
    every = np.arange(Ho * Wo)
    for n in range(N):
        for c in range(C):
            idx[n, c] = cells[every, xs[n, c][cells].argmax(1)]
            y[n, c] = xs[n, c][idx[n, c]]
    return y.reshape(N, C, Ho, Wo), idx.reshape(N, C, Ho, Wo)


def maxunpool2d(y, idx, out_hw):
    dt = np.result_type(y, np.float32)
    H, W = out_hw
    N, C = y.shape[:2]
    maps = []
    for yy, ii in zip(y.reshape((-1,) + y.shape[2:]), idx.reshape((-1,) + y.shape[2:])):
        m = np.zeros(H * W, dt)
        m[ii] = yy
        maps.append(m)
    if not maps:
        return np.zeros((N, C, H, W), dt)
    return np.stack(maps).reshape(N, C, H, W)
