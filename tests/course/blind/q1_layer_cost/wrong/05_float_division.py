# wrong: floor of a float quotient and int() of a float product, inexact for large numbers
import math

import numpy as np


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("invalid")
    if c_in % groups or c_out % groups:
        raise ValueError("invalid groups")
    h_out = math.floor((h + 2 * padding - dilation * (kh - 1) - 1) / stride) + 1
    w_out = math.floor((w + 2 * padding - dilation * (kw - 1) - 1) / stride) + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("invalid size")
    weights = int(np.prod([c_out, c_in / groups, kh, kw]))
    params = weights + c_out if bias else weights
    macs = int(np.prod([float(weights), h_out, w_out]))
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("invalid")
    macs = int(float(n_in) * float(n_out))
    return {"params": macs + n_out if bias else macs, "macs": macs}
