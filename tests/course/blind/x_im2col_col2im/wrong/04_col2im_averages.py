# wrong: col2im divides by the number of windows over a pixel (it inverts im2col instead of transposing it)
import numpy as np


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError("bad argument")
    N, C, H, W = x.shape
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("bad window")
    xp = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    out = np.empty((N, C, kh, kw, Ho, Wo), np.result_type(x, np.float32))
    for u in range(kh):
        for v in range(kw):
            out[:, :, u, v] = xp[:, :, u::stride, v::stride][:, :, :Ho, :Wo]
    return out.reshape(N, C * kh * kw, Ho * Wo)


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if cols.shape != (N, C * kh * kw, Ho * Wo):
        raise ValueError("bad cols")
    dt = np.result_type(cols, np.float32)
    m = cols.reshape(N, C, kh, kw, Ho, Wo)
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dt)
    cnt = np.zeros((H + 2 * padding, W + 2 * padding), dt)
    for u in range(kh):
        for v in range(kw):
            sl = (slice(u, u + stride * (Ho - 1) + 1, stride), slice(v, v + stride * (Wo - 1) + 1, stride))
            xp[(Ellipsis,) + sl] += m[:, :, u, v]
            cnt[sl] += 1
    xp = xp / np.maximum(cnt, 1)
    return xp[:, :, padding:padding + H, padding:padding + W]
