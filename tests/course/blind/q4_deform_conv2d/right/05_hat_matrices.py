# The definition taken literally: g(r - i) and g(q - j) as matrices.
import numpy as np


def g(z):
    return np.maximum(0.0, 1.0 - np.abs(z))


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    (n, _, h, wd), (_, _, kh, kw) = x_shape, w_shape
    return (
        n,
        2 * kh * kw,
        (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1,
        (wd + 2 * padding - dilation * (kw - 1) - 1) // stride + 1,
    )


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    n, c, h, wd = x.shape
    o, _, kh, kw = w.shape
    full = offset_shape(x.shape, w.shape, stride, padding, dilation)
    ho, wo = full[2:]
    if offset.shape != full or (mask is not None and mask.shape != (n, kh * kw, ho, wo)):
        raise ValueError("shape of offset or mask")
    dt = np.result_type(np.float32, x, offset, w, *([b] if b is not None else []), *([mask] if mask is not None else []))

    bad = np.isnan(x)
    clean = np.where(bad, 0, x).astype(np.float64)
    bad = bad.astype(np.float64)
    has_nan = bad.any()
    y = np.zeros((n, o, ho, wo))
    for t in range(kh * kw):
        u, v = divmod(t, kw)
        r = (stride * np.arange(ho) - padding + dilation * u)[:, None] + offset[:, 2 * t]
        q = (stride * np.arange(wo) - padding + dilation * v)[None, :] + offset[:, 2 * t + 1]
        gr = g(r[..., None] - np.arange(h))             # n ho wo h
        gq = g(q[..., None] - np.arange(wd))            # n ho wo wd
        rows = np.einsum("naei,ncij->ncaej", gr, clean)
        s = np.einsum("ncaej,naej->ncae", rows, gq)
        if has_nan:
            # a NaN counts where its weight is not 0, and only there
            hit = np.einsum("naei,ncij->ncaej", (gr > 0) * 1.0, bad)
            hit = np.einsum("ncaej,naej->ncae", hit, (gq > 0) * 1.0)
            s[hit > 0] = np.nan
        if mask is not None:
            s = s * mask[:, t][:, None]
        y += np.einsum("oc,ncae->noae", w[:, :, u, v], s)
    if b is not None:
        y += b[None, :, None, None]
    return y.astype(dt)
