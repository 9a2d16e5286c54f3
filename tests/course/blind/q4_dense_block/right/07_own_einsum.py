import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def dense_channels(c0, k, layers):
    if c0 < 1 or k < 1 or layers < 0:
        raise ValueError("c0 >= 1, k >= 1, layers >= 0 please")
    out = []
    c = c0
    for i in range(layers + 1):
        out.append(c)
        c += k
    return out


def dense_block(x, weights, conv2d=None):
    # I do the convolution myself, conv2d is not used.
    dt = np.result_type(x, *weights, np.float32)
    X = np.ascontiguousarray(x).astype(dt)
    for w in weights:
        if w.shape[1] != X.shape[1]:
            raise ValueError("C_i")
        if w.shape[2] % 2 == 0 or w.shape[3] % 2 == 0:
            raise ValueError("even side")
        w = w.astype(dt)
        kh, kw = w.shape[2:]
        R = np.pad(np.maximum(X, 0), ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
        windows = sliding_window_view(R, (kh, kw), axis=(2, 3))
        with np.errstate(all="ignore"):
            Y = np.einsum("nchwuv,kcuv->nkhw", windows, w)
        X = np.concatenate([X, Y], axis=1)
    return X


if __name__ == "__main__":
    x = np.array([[[[2, -1, 1]]]])
    w0 = np.array([[[[1, -2, 3]]]])
    w1 = np.array([[[[1]], [[2]]], [[[-1]], [[1]]]])
    print(dense_block(x, [w0, w1]))
