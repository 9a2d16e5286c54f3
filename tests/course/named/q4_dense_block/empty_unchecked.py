import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("counts")
    return np.cumsum([c0] + [k] * layers).tolist()


def dense_block(x, weights, conv2d):
    n, c, h, wd = x.shape
    dtype = np.result_type(x, *weights, np.float32)
    if n == 0:
        # nothing to compute
        return np.empty((0, c + sum(w.shape[0] for w in weights), h, wd), dtype)

    def layer(images, w):
        k, channels, kh, kw = w.shape
        if channels != images.shape[1] or kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("weights of shape %s" % (w.shape,))
        frame = np.pad(np.where(images < 0, 0, images), ((0,), (0,), (kh // 2,), (kw // 2,)))
        return np.concatenate([images, conv2d(frame, w.astype(dtype))], axis=1)

    y = x.astype(dtype)
    for w in weights:
        y = layer(y, w)
    return y
