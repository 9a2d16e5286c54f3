import numpy as np


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    dt = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    N, C, H, W = x.shape
    for name, f in (("w1", w1), ("r3", r3), ("r5", r5), ("wp", wp)):
        if f.shape[1] != C:
            raise ValueError(f"{name} reads {f.shape[1]} channels, x has {C}")
    if w3.shape[1] != r3.shape[0] or w5.shape[1] != r5.shape[0]:
        raise ValueError("second step does not fit its reduction")
    x, w1, r3, w3, r5, w5, wp = [np.asarray(a).astype(dt) for a in (x, w1, r3, w3, r5, w5, wp)]

    def relu(t):
        return np.maximum(t, 0)

    # max pooling: maximum of nine shifted maps
    padded = np.full((N, C, H + 2, W + 2), -np.inf, dtype=dt)
    padded[:, :, 1:-1, 1:-1] = x
    pooled = padded[:, :, :H, :W].copy()
    for di in range(3):
        for dj in range(3):
            pooled = np.maximum(pooled, padded[:, :, di:di + H, dj:dj + W])

    y1 = relu(conv2d(x, w1))
    y3 = relu(conv2d(relu(conv2d(x, r3)), w3, padding=1))
    y5 = relu(conv2d(relu(conv2d(x, r5)), w5, padding=2))
    yp = relu(conv2d(pooled, wp))
    return np.concatenate([y1, y3, y5, yp], axis=1).astype(dt)
