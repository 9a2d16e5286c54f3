import numpy as np


def dense_channels(c0, k, layers):
    if not (c0 >= 1 and k >= 1 and layers >= 0):
        raise ValueError("argument")
    return [c0 + i * k for i in range(layers + 1)]


def dense_block(x, weights, conv2d):
    dt = np.result_type(x, *weights, np.float32)
    features = [x.astype(dt)]
    for w in weights:
        inputs = np.concatenate(features, axis=1)
        if inputs.shape[1] != w.shape[1]:
            raise ValueError("number of channels")
        if w.shape[2] % 2 == 0 or w.shape[3] % 2 == 0:
            raise ValueError("size of the kernel")
        p, q = w.shape[2] // 2, w.shape[3] // 2
        inputs = np.pad(inputs, ((0, 0), (0, 0), (p, p), (q, q)))
        outputs = conv2d(inputs, w.astype(dt))
        # conv -> relu
        outputs[outputs < 0] = 0
        features.append(outputs)
    return np.concatenate(features, axis=1)
