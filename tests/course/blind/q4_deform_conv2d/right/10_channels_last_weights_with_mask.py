# ماسک در وزن‌های درون‌یابی ضرب می‌شود و کانال‌ها در محور آخر هستند
import numpy as np


def _conv_out(n, k, s, p, d):
    return int((n + 2 * p - d * (k - 1) - 1) // s + 1)


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    ho = _conv_out(x_shape[2], w_shape[2], stride, padding, dilation)
    wo = _conv_out(x_shape[3], w_shape[3], stride, padding, dilation)
    return (int(x_shape[0]), int(w_shape[2] * w_shape[3]) * 2, ho, wo)


def _check(name, arr, shape):
    if tuple(arr.shape) != tuple(shape):
        raise ValueError(f"{name} should have the shape {shape} but has {arr.shape}")


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    shape = offset_shape(x.shape, w.shape, stride, padding, dilation)
    _check("offset", offset, shape)
    Ho, Wo = shape[2:]
    if mask is not None:
        _check("mask", mask, (N, kh * kw, Ho, Wo))
    dt = np.result_type(x, offset, w, *(k for k in (b, mask) if k is not None), np.float32)

    nhwc = np.array(x.transpose(0, 2, 3, 1), dtype=np.float64, order="C").reshape(N * H * W, C)
    if N == 0:
        return np.empty((0, O, Ho, Wo), dt)
    first = (np.arange(N) * H * W)[:, None, None]
    y = np.zeros((N, Ho, Wo, O))
    t = 0
    for u in range(kh):
        for v in range(kw):
            r = np.arange(Ho)[:, None] * stride + (u * dilation - padding) + offset[:, 2 * t]
            q = np.arange(Wo)[None, :] * stride + (v * dilation - padding) + offset[:, 2 * t + 1]
            m = 1.0 if mask is None else mask[:, t]
            top = np.floor(r)
            left = np.floor(q)
            sample = np.zeros((N, Ho, Wo, C))
            for i, wi in ((top, 1 - (r - top)), (top + 1, r - top)):
                for j, wj in ((left, 1 - (q - left)), (left + 1, q - left)):
                    inside = (i >= 0) & (i < H) & (j >= 0) & (j < W)
                    weight = np.where(inside, wi * wj, 0.0)
                    k = (np.clip(i, 0, H - 1) * W + np.clip(j, 0, W - 1)).astype(np.intp) + first
                    pix = nhwc[k]
                    pix = np.where((weight == 0)[..., None], 0.0, pix)
                    sample += pix * (weight * m)[..., None]
            y += np.tensordot(sample, w[:, :, u, v].astype(np.float64), axes=([3], [1]))
            t += 1
    if b is not None:
        y = y + b
    return np.moveaxis(y, 3, 1).astype(dt)
