import numpy as np


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1:
        raise ValueError("less than 1")
    if padding < 0:
        raise ValueError("less than 0")
    if c_in % groups or c_out % groups:
        raise ValueError("not divisible")
    ho = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    wo = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if ho < 1 or wo < 1:
        raise ValueError("empty")
    kernel = [c_in // groups, kh, kw]
    params = c_out * kernel[0] * kernel[1] * kernel[2]
    if bias:
        params += c_out
    # numpy ints overflow, so the product is taken in float64
    macs = int(np.prod(np.array([c_out, ho, wo] + kernel, dtype=np.float64)))
    return {"params": params, "macs": macs, "h_out": ho, "w_out": wo}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("less than 1")
    macs = int(np.prod(np.array([n_in, n_out], dtype=np.float64)))
    params = n_in * n_out
    if bias:
        params += n_out
    return {"params": params, "macs": macs}
