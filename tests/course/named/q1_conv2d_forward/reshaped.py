import numpy as np
from numpy.lib.stride_tricks import as_strided


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    (n, c, h, wd), (o, cw, kh, kw) = x.shape, w.shape
    if c != cw:
        raise ValueError("channels of x and w")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride/padding/dilation")
    ho = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    wo = (wd + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if ho < 1 or wo < 1:
        raise ValueError("output would be empty")
    dt = np.result_type(np.float32, x, w) if b is None else np.result_type(np.float32, x, w, b)

    z = np.zeros((n, c, h + 2 * padding, wd + 2 * padding), dt)
    z[:, :, padding : padding + h, padding : padding + wd] = x
    s0, s1, s2, s3 = z.strides
    windows = as_strided(
        z, (n, c, ho, wo, kh, kw), (s0, s1, s2 * stride, s3 * stride, s2 * dilation, s3 * dilation), writeable=False
    )
    y = np.tensordot(windows, w.astype(dt), axes=((1, 4, 5), (1, 2, 3)))
    y = y.reshape((n, o, ho, wo))
    if b is not None:
        y += b.astype(dt).reshape(1, o, 1, 1)
    return y
