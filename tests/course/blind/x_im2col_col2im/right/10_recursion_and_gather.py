import numpy as np


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError
    N, C, H, W = x.shape
    Ho = int(np.floor((H + 2 * padding - kh) / stride)) + 1
    Wo = int(np.floor((W + 2 * padding - kw) / stride)) + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit")
    img = np.zeros((H + 2 * padding, W + 2 * padding, N, C), dtype=np.result_type(x, np.float32))
    img[padding:padding + H, padding:padding + W] = np.moveaxis(x, (2, 3), (0, 1))
    out = np.zeros((kh, kw, Ho, Wo, N, C), dtype=img.dtype)

    def fill(t):
        if t < 0:
            return
        u, v = t // kw, t % kw
        out[u, v] = img[u::stride, v::stride][:Ho, :Wo]
        fill(t - 1)

    fill(kh * kw - 1)
    # (kh, kw, Ho, Wo, N, C) -> (N, C, kh, kw, Ho, Wo)
    return out.transpose(4, 5, 0, 1, 2, 3).reshape(N, C * kh * kw, Ho * Wo)


def col2im(cols, x_shape, kh, kw, stride, padding):
    """Every pixel collects what belongs to it."""
    N, C, H, W = x_shape
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if (N, C * kh * kw, Ho * Wo) != cols.shape:
        raise ValueError("shape mismatch")
    dtype = np.result_type(cols, np.float32)
    c = np.asarray(cols, dtype=dtype).reshape(N, C, kh, kw, Ho, Wo)
    out = np.zeros((N, C, H, W), dtype)
    a, e = np.arange(H), np.arange(W)
    for u in range(kh):
        i, ri = np.divmod(a + padding - u, stride)
        ok_i = (ri == 0) & (i >= 0) & (i < Ho)
        for v in range(kw):
            j, rj = np.divmod(e + padding - v, stride)
            ok_j = (rj == 0) & (j >= 0) & (j < Wo)
            piece = c[:, :, u, v][:, :, np.clip(i, 0, Ho - 1)][..., np.clip(j, 0, Wo - 1)]
            out = out + piece * (ok_i[:, None] & ok_j).astype(dtype)
    return out
