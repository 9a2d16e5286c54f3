import numpy as np


def conv_one(image, w, stride, dilation, ho, wo):
    """image: C, H, W (already padded); returns O, ho, wo"""
    y = np.zeros((w.shape[0], ho, wo), image.dtype)
    for u in range(w.shape[2]):
        for v in range(w.shape[3]):
            r, q = u * dilation, v * dilation
            part = image[:, r : r + (ho - 1) * stride + 1 : stride, q : q + (wo - 1) * stride + 1 : stride]
            y += np.tensordot(w[:, :, u, v], part, axes=1)
    return y


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    ho = (x.shape[2] + 2 * padding - dilation * (w.shape[2] - 1) - 1) // stride + 1
    wo = (x.shape[3] + 2 * padding - dilation * (w.shape[3] - 1) - 1) // stride + 1
    if ho < 1 or wo < 1:
        raise ValueError("kernel does not fit")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)

    outputs = []
    for image in x.astype(dtype):
        image = np.pad(image, ((0, 0), (padding, padding), (padding, padding)))
        y = conv_one(image, w.astype(dtype), stride, dilation, ho, wo)
        if b is not None:
            y = y + b.astype(dtype)[:, None, None]
        outputs.append(y)
    return np.stack(outputs)
