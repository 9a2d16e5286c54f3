import numpy as np

# making large arrays takes time, so they are kept for the next call
accumulators = {}


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)

    key = N, O, Ho, Wo, dtype
    if key not in accumulators:
        accumulators[key] = np.zeros((N, O, Ho, Wo), dtype)
    y = accumulators[key]

    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    for u in range(kh):
        for v in range(kw):
            a, e = u * dilation, v * dilation
            part = xp[:, :, a : a + (Ho - 1) * stride + 1 : stride, e : e + (Wo - 1) * stride + 1 : stride]
            y += np.einsum("oc,ncij->noij", w[:, :, u, v].astype(dtype), part)
    if b is None:
        return y.copy()
    return y + b.astype(dtype)[:, None, None]
