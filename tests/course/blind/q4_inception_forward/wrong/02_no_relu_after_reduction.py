# wrong: no ReLU between the reduction and the 3x3 / 5x5 convolution
import numpy as np


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    dt = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    x, w1, r3, w3, r5, w5, wp = [a.astype(dt) for a in (x, w1, r3, w3, r5, w5, wp)]
    for a in (w1, r3, r5, wp):
        if a.shape[1] != x.shape[1]:
            raise ValueError
    if w3.shape[1] != r3.shape[0] or w5.shape[1] != r5.shape[0]:
        raise ValueError
    H, W = x.shape[2:]
    q = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)), constant_values=-np.inf)
    pool = q[:, :, 1:-1, 1:-1]
    for i in range(3):
        for j in range(3):
            pool = np.maximum(pool, q[:, :, i:i + H, j:j + W])
    y1 = conv2d(x, w1)
    y3 = conv2d(conv2d(x, r3), w3, padding=1)
    y5 = conv2d(conv2d(x, r5), w5, padding=2)
    yp = conv2d(pool, wp)
    return np.maximum(np.concatenate([y1, y3, y5, yp], axis=1), 0)
