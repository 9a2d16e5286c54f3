import numpy as np


def dense_channels(c0, k, layers):
    if c0 < 1:
        raise ValueError("there must be a channel")
    if k < 1:
        raise ValueError("a layer adds at least one channel")
    channels = [c0]
    for i in range(layers):
        channels.append(channels[i] + k)
    return channels


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)

    def run(maps, rest):
        if len(rest) == 0:
            return maps
        w = rest[0]
        if w.shape[1] != maps.shape[1]:
            raise ValueError("channels")
        if w.shape[2] % 2 != 1 or w.shape[3] % 2 != 1:
            raise ValueError("sides")
        p, q = w.shape[2] // 2, w.shape[3] // 2
        positive = np.pad(np.maximum(maps, 0), ((0, 0), (0, 0), (p, p), (q, q)))
        return run(np.concatenate([maps, conv2d(positive, w.astype(dt))], axis=1), rest[1:])

    return run(x.astype(dt), list(weights))
