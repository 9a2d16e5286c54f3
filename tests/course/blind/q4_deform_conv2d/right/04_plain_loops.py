from math import floor

import numpy as np


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    N = x_shape[0]
    H = x_shape[2]
    W = x_shape[3]
    kh = w_shape[2]
    kw = w_shape[3]
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    return N, 2 * kh * kw, Ho, Wo


def bilinear(img, r, q):
    # img: (C, H, W); value of all channels at the place (r, q)
    C, H, W = img.shape
    value = np.zeros(C)
    if r <= -1 or r >= H or q <= -1 or q >= W:
        return value
    i0 = floor(r)
    j0 = floor(q)
    for i in (i0, i0 + 1):
        for j in (j0, j0 + 1):
            if 0 <= i < H and 0 <= j < W:
                weight = (1 - abs(r - i)) * (1 - abs(q - j))
                if weight != 0:
                    value += weight * img[:, i, j]
    return value


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    shape = offset_shape(x.shape, w.shape, stride, padding, dilation)
    if offset.shape != shape:
        raise ValueError("offset.shape is %s and should be %s" % (offset.shape, shape))
    Ho, Wo = shape[2], shape[3]
    if mask is not None:
        if mask.shape != (N, kh * kw, Ho, Wo):
            raise ValueError("mask.shape")
    dtype = np.result_type(x, offset, w, np.float32)
    if b is not None:
        dtype = np.result_type(dtype, b)
    if mask is not None:
        dtype = np.result_type(dtype, mask)
    xf = x.astype(float)
    wf = w.astype(float)
    y = np.zeros((N, O, Ho, Wo))
    for n in range(N):
        for a in range(Ho):
            for e in range(Wo):
                for u in range(kh):
                    for v in range(kw):
                        t = u * kw + v
                        r = a * stride - padding + u * dilation + float(offset[n, 2 * t, a, e])
                        q = e * stride - padding + v * dilation + float(offset[n, 2 * t + 1, a, e])
                        s = bilinear(xf[n], r, q)
                        if mask is not None:
                            s = s * float(mask[n, t, a, e])
                        y[n, :, a, e] += wf[:, :, u, v] @ s
    if b is not None:
        y += b.reshape(O, 1, 1)
    return y.astype(dtype)
