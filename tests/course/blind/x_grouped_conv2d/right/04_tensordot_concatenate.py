import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_plain(x, w, stride):
    """ordinary convolution of an already padded x"""
    win = sliding_window_view(x, w.shape[2:], axis=(2, 3))[:, :, ::stride, ::stride]
    y = np.tensordot(win, w, axes=((1, 4, 5), (1, 2, 3)))     # N Ho Wo O
    return np.moveaxis(y, 3, 1)


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    if groups < 1:
        raise ValueError("need at least one group")
    if x.shape[1] % groups or w.shape[0] % groups:
        raise ValueError("channels or filters cannot be divided into equal groups")
    if w.shape[1] != x.shape[1] // groups:
        raise ValueError("wrong w.shape[1]")
    if any(x.shape[k] + 2 * padding - w.shape[k] < 0 for k in (2, 3)):
        raise ValueError("kernel too large")
    dtype = np.result_type(*(a for a in (x, w, b) if a is not None), np.float32)
    xp = np.pad(x.astype(np.float64), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    wf = w.astype(np.float64)
    xs = np.split(xp, groups, axis=1)
    ws = np.split(wf, groups, axis=0)
    y = np.concatenate([conv2d_plain(xq, wq, stride) for xq, wq in zip(xs, ws)], axis=1)
    if b is not None:
        y = y + b[:, None, None]
    return y.astype(dtype)


if __name__ == "__main__":
    x = np.array([[[[1, 0]], [[2, 1]], [[3, 5]], [[4, -1]]]])
    w = np.array([[1, 1], [1, -1], [2, 0], [0, 3]]).reshape(4, 2, 1, 1)
    print(grouped_conv2d(x, w, None, 2))
