# wrong: the taps are numbered column by column (t = v*kh + u), for offset and mask; right only for kernels of one row or column
import numpy as np


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    N, C, H, W = x_shape
    O, _, kh, kw = w_shape
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    return (N, 2 * kh * kw, Ho, Wo)


def _bilinear(x, r, q):
    """x (N,C,H,W), r and q (N,Ho,Wo) -> (N,C,Ho,Wo)"""
    N, C, H, W = x.shape
    n = np.arange(N)[:, None, None]
    i0 = np.floor(r).astype(int)
    j0 = np.floor(q).astype(int)
    out = 0.0
    for di in (0, 1):
        for dj in (0, 1):
            i, j = i0 + di, j0 + dj
            wt = (1 - np.abs(r - i)) * (1 - np.abs(q - j))
            ok = (i >= 0) & (i < H) & (j >= 0) & (j < W)
            pix = x[n, :, np.clip(i, 0, H - 1), np.clip(j, 0, W - 1)]
            out = out + np.where((ok & (wt != 0))[..., None], pix, 0) * wt[..., None]
    return np.moveaxis(out, 3, 1)


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if offset.shape != (N, 2 * kh * kw, Ho, Wo):
        raise ValueError("offset")
    if mask is not None and mask.shape != (N, kh * kw, Ho, Wo):
        raise ValueError("mask")
    dt = np.result_type(*[t for t in (x, offset, w, b, mask) if t is not None], np.float32)
    xf = x.astype(np.float64)
    y = np.zeros((N, O, Ho, Wo))
    for u in range(kh):
        for v in range(kw):
            t = v * kh + u
            dy = offset[:, 2 * t]
            dx = offset[:, 2 * t + 1]
            r = np.arange(Ho)[:, None] * stride - padding + u * dilation + dy
            q = np.arange(Wo)[None, :] * stride - padding + v * dilation + dx
            s = _bilinear(xf, r, q)
            if mask is not None:
                s = s * mask[:, t][:, None]
            y += np.einsum("oc,ncij->noij", w[:, :, u, v], s)
    if b is not None:
        y += b[:, None, None]
    return y.astype(dt)
