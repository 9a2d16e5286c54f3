"""The formula as it stands: the hat function for all rows and all columns, one einsum."""

import numpy as np


def hat(z):
    return np.maximum(0, 1 - np.abs(z))


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("different shapes")
    dtype = np.result_type(x, py, px, np.float32)
    gy = hat(py[..., None].astype(float) - np.arange(x.shape[1]))
    gx = hat(px[..., None].astype(float) - np.arange(x.shape[2]))
    return np.einsum("...i,...j,cij->c...", gy, gx, x.astype(float)).astype(dtype)
