import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    """Backward of conv2d with einsum, one tap at a time, in float64."""
    out_dtype = np.result_type(dy, x, w, np.float32)
    n, c, h, wd = x.shape
    o, c2, kh, kw = w.shape

    def out_size(size, k):
        return (size + 2 * padding - dilation * (k - 1) - 1) // stride + 1

    ho, wo = out_size(h, kh), out_size(wd, kw)
    if tuple(dy.shape) != (n, o, ho, wo):
        raise ValueError("dy does not fit the forward pass")

    g = np.array(dy, dtype=np.float64)
    f = np.array(w, dtype=np.float64)
    # manual padding
    big = np.zeros((n, c, h + 2 * padding, wd + 2 * padding))
    big[:, :, padding:padding + h, padding:padding + wd] = x
    dbig = np.zeros(big.shape)
    df = np.empty(f.shape)

    for u in range(kh):
        r0 = u * dilation
        r1 = r0 + (ho - 1) * stride + 1
        for v in range(kw):
            c0 = v * dilation
            c1 = c0 + (wo - 1) * stride + 1
            patch = big[:, :, r0:r1:stride, c0:c1:stride]
            df[:, :, u, v] = np.einsum("noij,ncij->oc", g, patch, optimize=True)
            dbig[:, :, r0:r1:stride, c0:c1:stride] += np.einsum("noij,oc->ncij", g, f[:, :, u, v], optimize=True)

    dx = dbig[:, :, padding:padding + h, padding:padding + wd]
    db = np.einsum("noij->o", g)
    return dx.astype(out_dtype), df.astype(out_dtype), db.astype(out_dtype)
