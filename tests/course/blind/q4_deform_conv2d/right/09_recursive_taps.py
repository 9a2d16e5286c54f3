import numpy as np


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    def places(size, k):
        return (size + 2 * padding - dilation * (k - 1) - 1) // stride + 1

    return (x_shape[0], 2 * w_shape[2] * w_shape[3], places(x_shape[2], w_shape[2]), places(x_shape[3], w_shape[3]))


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    shape = offset_shape(x.shape, w.shape, stride, padding, dilation)
    if not np.array_equal(offset.shape, shape):
        raise ValueError("offset")
    Ho, Wo = shape[2:]
    if mask is not None and not np.array_equal(mask.shape, (N, kh * kw, Ho, Wo)):
        raise ValueError("mask")
    dtype = np.result_type(*[t.dtype for t in (x, offset, w, b, mask) if t is not None], np.dtype("float32"))
    planes = x.astype(np.float64).reshape(N, C, H * W)

    def sample(r, q):
        # (N, Ho, Wo) -> (N, C, Ho, Wo)
        out = np.zeros((N, C, Ho, Wo))
        with np.errstate(invalid="ignore"):
            for i in (np.floor(r), np.floor(r) + 1):
                for j in (np.floor(q), np.floor(q) + 1):
                    wt = (1 - abs(r - i)) * (1 - abs(q - j))
                    wt = np.where((i < 0) | (i > H - 1) | (j < 0) | (j > W - 1), 0, wt)
                    k = np.ravel_multi_index((i.astype(int), j.astype(int)), (H, W), mode="clip")
                    pix = np.take_along_axis(planes, k.reshape(N, 1, Ho * Wo), axis=2).reshape(N, C, Ho, Wo)
                    wt = wt[:, None]
                    out += np.multiply(pix, wt, where=np.broadcast_to(wt != 0, pix.shape), out=np.zeros(pix.shape))
        return out

    def taps(t):
        if t == kh * kw:
            start = np.zeros((N, O, Ho, Wo))
            return start if b is None else start + b.reshape(O, 1, 1)
        u, v = t // kw, t % kw
        r = offset[:, 2 * t].astype(np.float64) + (np.arange(Ho) * stride)[:, None] - padding + u * dilation
        q = offset[:, 2 * t + 1].astype(np.float64) + (np.arange(Wo) * stride)[None, :] - padding + v * dilation
        part = np.einsum("oc,ncij->noij", w[:, :, u, v].astype(np.float64), sample(r, q))
        if mask is not None:
            part *= mask[:, t:t + 1]
        return part + taps(t + 1)

    return taps(0).astype(dtype)
