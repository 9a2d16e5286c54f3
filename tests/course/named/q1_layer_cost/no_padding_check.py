import numpy as np


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if (np.array([c_in, c_out, kh, kw, h, w, stride, dilation, groups]) < 1).any():
        raise ValueError("all sizes must be at least 1")
    if np.any(np.mod([c_in, c_out], groups)):
        raise ValueError("groups")
    image = np.array([h, w])
    kernel = np.array([kh, kw])
    out = (image + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
    if out.min() < 1:
        raise ValueError("kernel larger than the map")
    h_out, w_out = out.tolist()
    weights = c_out * (c_in // groups) * kh * kw
    params = weights + c_out if bias else weights
    return {"params": params, "macs": weights * h_out * w_out, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if min(n_in, n_out) < 1:
        raise ValueError("all sizes must be at least 1")
    params = n_in * n_out + n_out if bias else n_in * n_out
    return {"params": params, "macs": n_in * n_out}
