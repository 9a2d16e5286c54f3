import numpy as np


def dense_channels(c0, k, layers):
    """Channel counts: every layer gives back as many channels as it gets."""
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("bad argument")
    result = []
    for _ in range(layers + 1):
        result.append(c0)
    return result


def dense_block(x, weights, conv2d):
    dtype = np.result_type(x, *weights, np.float32)
    y = np.array(x, dtype=dtype)
    for w in weights:
        _, c, kh, kw = w.shape
        if c != y.shape[1]:
            raise ValueError("channels do not fit")
        if (kh * kw) % 2 == 0:
            raise ValueError("no even kernels")
        r = np.pad(y.clip(min=0), ((0, 0), (0, 0), (kh // 2,) * 2, (kw // 2,) * 2))
        y = np.concatenate((y, conv2d(r, w.astype(dtype))), axis=1)
    return y
