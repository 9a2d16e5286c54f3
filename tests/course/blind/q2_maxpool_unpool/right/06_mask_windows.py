import numpy as np
from numpy.lib.stride_tricks import as_strided


def view(a, Ho, Wo, k, s):
    """a: (..., Hp, Wp) -> (..., Ho, Wo, k, k)"""
    *lead, sh, sw = a.strides
    return as_strided(a, a.shape[:-2] + (Ho, Wo, k, k), (*lead, sh * s, sw * s, sh, sw), writeable=False)


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    s, p = stride, padding
    N, C, H, W = x.shape
    sizes = []
    for L in (H, W):
        top = L + 2 * p - k
        o = top // s + 1
        if ceil_mode and top % s != 0 and o * s - p < L:
            o += 1
        sizes.append(o)
    Ho, Wo = sizes
    if 2 * p > k:
        raise ValueError("pad should be at most half of kernel size")
    if Ho < 1 or Wo < 1:
        raise ValueError("output size is too small")

    dt = np.result_type(x, np.float32)
    Hp = max((Ho - 1) * s + k, H + p)
    Wp = max((Wo - 1) * s + k, W + p)
    xp = np.full((N, C, Hp, Wp), -np.inf, dt)
    xp[:, :, p:p + H, p:p + W] = x
    inside = np.zeros((Hp, Wp), bool)
    inside[p:p + H, p:p + W] = True

    win = view(xp, Ho, Wo, k, s)
    y = win.max(axis=(-2, -1))
    # the padding is -inf as well, so look only at real pixels
    hit = (win == y[..., None, None]) & view(inside, Ho, Wo, k, s)
    first = hit.reshape(N, C, Ho, Wo, k * k).argmax(axis=-1)
    row = first // k + np.arange(Ho).reshape(-1, 1) * s - p
    col = first % k + np.arange(Wo) * s - p
    return y, (row * W + col).astype(np.int64)


def maxunpool2d(y, idx, out_hw):
    N, C, Ho, Wo = y.shape
    H, W = out_hw
    out = np.zeros((N, C, H, W), dtype=np.result_type(y, np.float32))
    a, e = np.divmod(idx, W)
    for i in range(Ho):
        for j in range(Wo):
            nn, cc = np.ogrid[:N, :C]
            out[nn, cc, a[:, :, i, j], e[:, :, i, j]] = y[:, :, i, j]
    return out


if __name__ == "__main__":
    x = np.array([[-1, -3, -2, -6], [-4, -1, -5, -2], [-7, -3, -8, -4]])[None, None]
    print(maxpool2d(x, 2, 2, padding=1))
    print(maxpool2d(x, 2, 2, ceil_mode=True))
