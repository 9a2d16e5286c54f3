import numpy as np


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    H_out = int(np.floor((x_shape[2] + 2 * padding - dilation * (w_shape[2] - 1) - 1) / stride)) + 1
    W_out = int(np.floor((x_shape[3] + 2 * padding - dilation * (w_shape[3] - 1) - 1) / stride)) + 1
    return (int(x_shape[0]), 2 * int(w_shape[2]) * int(w_shape[3]), H_out, W_out)


def _get(img, i, j):
    """img (C,H,W), integer i, j of equal shape -> (C, ...), zero outside"""
    C, H, W = img.shape
    ok = np.logical_and.reduce([i >= 0, i < H, j >= 0, j < W])
    out = np.zeros((C,) + i.shape)
    out[:, ok] = img[:, i[ok], j[ok]]
    return out


def _lerp(p, q, t):
    return p + t * (q - p)


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    osh = offset_shape(x.shape, w.shape, stride, padding, dilation)
    Ho, Wo = osh[2], osh[3]
    for k in range(4):
        if offset.shape[k] != osh[k]:
            raise ValueError(f"offset, axis {k}")
    if mask is not None:
        for k, size in enumerate((N, kh * kw, Ho, Wo)):
            if mask.shape[k] != size:
                raise ValueError(f"mask, axis {k}")
    dtype = np.result_type(*filter(lambda z: z is not None, (x, offset, w, b, mask)), np.float32)
    y = np.zeros((N, O, Ho, Wo), dtype=np.float64)
    aa, ee = np.meshgrid(np.arange(Ho), np.arange(Wo), indexing="ij")
    for n in range(N):
        img = x[n].astype(np.float64)
        for u in range(kh):
            for v in range(kw):
                t = u * kw + v
                r = aa * stride - padding + u * dilation + offset[n, 2 * t].astype(np.float64)
                q = ee * stride - padding + v * dilation + offset[n, 2 * t + 1].astype(np.float64)
                i = np.floor(r).astype(int)
                j = np.floor(q).astype(int)
                upper = _lerp(_get(img, i, j), _get(img, i, j + 1), q - j)
                lower = _lerp(_get(img, i + 1, j), _get(img, i + 1, j + 1), q - j)
                s = _lerp(upper, lower, r - i)
                if mask is not None:
                    s = s * mask[n, t]
                y[n] += np.tensordot(w[:, :, u, v].astype(np.float64), s, axes=1)
        if b is not None:
            y[n] += b[:, None, None]
    return y.astype(dtype)
