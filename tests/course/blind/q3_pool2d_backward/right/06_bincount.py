import numpy as np


def pool2d_backward(dy, x, k, stride, kind="max"):
    """Each (window, pixel) pair is one vote with a weight; bincount counts the votes in float64."""
    N, C, H, W = x.shape
    Ho = (H - k + stride) // stride
    Wo = (W - k + stride) // stride
    if (N, C, Ho, Wo) != dy.shape:
        raise ValueError("dy must have the shape of the pooled map")

    first = np.arange(Ho)[:, None] * stride * W + np.arange(Wo) * stride   # top left pixel
    taps = (np.arange(k)[:, None] * W + np.arange(k)).ravel()
    cells = first[:, :, None] + taps                                       # Ho, Wo, k*k
    base = (np.arange(N * C) * (H * W)).reshape(N, C, 1, 1)

    if kind == "max":
        values = x.reshape(N, C, H * W)[:, :, cells]
        chosen = values.argmax(axis=-1)
        idx = base + np.take_along_axis(np.broadcast_to(cells, values.shape), chosen[..., None], -1)[..., 0]
        weights = dy.astype(np.float64)
    elif kind == "avg":
        idx = base[..., None] + cells
        weights = np.broadcast_to(dy[..., None] / np.float64(k * k), idx.shape)
    else:
        raise ValueError(kind)

    total = np.bincount(idx.ravel().astype(np.intp), weights=weights.ravel(), minlength=N * C * H * W)
    return total.reshape(N, C, H, W).astype(np.result_type(dy, x, np.float32))
