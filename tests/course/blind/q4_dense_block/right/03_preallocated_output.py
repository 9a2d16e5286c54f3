"""Dense block with one output buffer, filled channel range by channel range."""
import numpy as np


def dense_channels(c0: int, k: int, layers: int) -> list[int]:
    if min(c0, k) < 1 or layers < 0:
        raise ValueError("bad arguments")
    return list(range(c0, c0 + k * layers + 1, k))


def dense_block(x, weights, conv2d):
    N, C, H, W = x.shape
    offsets = [C]
    for w in weights:
        if w.shape[1] != offsets[-1]:
            raise ValueError("wrong number of input channels")
        if not (w.shape[2] & 1 and w.shape[3] & 1):
            raise ValueError("kernel sides have to be odd")
        offsets.append(offsets[-1] + w.shape[0])

    out = np.zeros((N, offsets[-1], H, W), dtype=np.result_type(x, *weights, np.float32))
    out[:, :C] = x

    for w, lo, hi in zip(weights, offsets[:-1], offsets[1:]):
        ph, pw = w.shape[2] // 2, w.shape[3] // 2
        padded = np.zeros((N, lo, H + 2 * ph, W + 2 * pw), dtype=out.dtype)
        inner = padded[:, :, ph:ph + H, pw:pw + W]
        np.maximum(out[:, :lo], 0, out=inner)
        out[:, lo:hi] = conv2d(padded, np.asarray(w, dtype=out.dtype), stride=1, padding=0, dilation=1)
    return out
