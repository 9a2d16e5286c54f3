import numpy as np
from numpy.lib.stride_tricks import sliding_window_view as slide


def pool2d_backward(dy: np.ndarray, x: np.ndarray, k: int, stride: int, kind: str = "max") -> np.ndarray:
    if kind == "max":
        is_max = True
    elif kind == "avg":
        is_max = False
    else:
        raise ValueError("max or avg")
    n, c, h, w = x.shape
    ho, wo = (h - k) // stride + 1, (w - k) // stride + 1
    if dy.shape != (n, c, ho, wo):
        raise ValueError("dy")
    dtype = np.result_type(dy, x, np.float32)

    # zeros between the entries, k-1 zeros around; short rows at the end filled up
    def stretch(a):
        z = np.zeros((n, c, h + k - 1, w + k - 1), a.dtype)
        z[:, :, k - 1:k - 1 + (ho - 1) * stride + 1:stride, k - 1:k - 1 + (wo - 1) * stride + 1:stride] = a
        return z

    big = slide(stretch(dy.astype(dtype)), (k, k), axis=(2, 3))   # n c h w k k
    if not is_max:
        return (big.sum(axis=(4, 5)) / (k * k)).astype(dtype)
    number = slide(np.arange(h * w).reshape(h, w), (k, k))[::stride, ::stride].reshape(ho, wo, k * k)
    win = slide(x, (k, k), axis=(2, 3))[:, :, ::stride, ::stride]
    arg = win.reshape(n, c, ho, wo, k * k).argmax(axis=-1)
    place = np.take_along_axis(np.broadcast_to(number, arg.shape + (k * k,)), arg[..., None], axis=-1)[..., 0]
    # +1, so that the zeros between are nobody's place
    owner = slide(stretch(place + 1), (k, k), axis=(2, 3))
    mine = np.arange(1, h * w + 1).reshape(h, w, 1, 1)
    return np.where(owner == mine, big, dtype.type(0)).sum(axis=(-1, -2))
