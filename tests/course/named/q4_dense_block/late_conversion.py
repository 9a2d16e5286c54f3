import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("dense_channels: invalid argument")
    return [c0 + j * k for j in range(layers + 1)]


def dense_block(x, weights, conv2d):
    features = np.array(x)
    for w in weights:
        kh, kw = w.shape[2:]
        if w.shape[1] != features.shape[1]:
            raise ValueError("dense_block: channels")
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("dense_block: even kernel")
        a = np.maximum(features, 0)
        a = np.pad(a, ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
        new = np.einsum("nchwij,ocij->nohw", sliding_window_view(a, (kh, kw), axis=(2, 3)), w)
        features = np.concatenate([features, new], axis=1)
    # the dtype of the result
    return features.astype(np.result_type(x, *weights, np.float32))
