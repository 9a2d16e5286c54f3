import numpy as np


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    N, C, H, W = x_shape
    O, C2, kh, kw = w_shape
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    return (N, 2 * kh * kw, Ho, Wo)


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    want = offset_shape(x.shape, w.shape, stride, padding, dilation)
    if offset.shape != want:
        raise ValueError("offset has the wrong shape")
    Ho, Wo = want[2:]
    if mask is not None and mask.shape != (N, kh * kw, Ho, Wo):
        raise ValueError("mask has the wrong shape")
    arrays = [a for a in (x, offset, w, b, mask) if a is not None]
    dtype = np.result_type(*arrays, np.float32)

    xf = x.astype(np.float64)
    n = np.arange(N)[:, None, None]
    a = np.arange(Ho)[:, None]
    e = np.arange(Wo)[None, :]
    y = np.zeros((N, O, Ho, Wo))
    for u in range(kh):
        for v in range(kw):
            t = u * kw + v
            r = a * stride - padding + u * dilation + offset[:, 2 * t]
            q = e * stride - padding + v * dilation + offset[:, 2 * t + 1]
            r0 = np.floor(r).astype(int)
            q0 = np.floor(q).astype(int)
            fr = r - r0
            fq = q - q0
            val = np.zeros((N, Ho, Wo, C))
            for i, j, wt in ((r0, q0, (1 - fr) * (1 - fq)), (r0, q0 + 1, (1 - fr) * fq),
                             (r0 + 1, q0, fr * (1 - fq)), (r0 + 1, q0 + 1, fr * fq)):
                ok = (i >= 0) & (i < H) & (j >= 0) & (j < W) & (wt != 0)
                pix = xf[n, :, np.clip(i, 0, H - 1), np.clip(j, 0, W - 1)]
                val += wt[..., None] * np.where(ok[..., None], pix, 0.0)
            if mask is not None:
                val = val * mask[:, t][..., None]
            y += np.einsum("nijc,oc->noij", val, w[:, :, u, v].astype(np.float64))
    if b is not None:
        y += b[:, None, None]
    return y.astype(dtype)
