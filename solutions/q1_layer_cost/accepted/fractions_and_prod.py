"""Exact fractions for the output size, math.prod for the counts."""

import math
from fractions import Fraction


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    sizes = dict(c_in=c_in, c_out=c_out, kh=kh, kw=kw, h=h, w=w, stride=stride, dilation=dilation, groups=groups)
    for name, size in sizes.items():
        if size < 1:
            raise ValueError(f"{name} must be positive, got {size}")
    if padding < 0:
        raise ValueError("padding must not be negative")
    if math.gcd(c_in, c_out) % groups:
        raise ValueError("groups must divide the channels")

    def side(n, k):
        return math.floor(Fraction(n + 2 * padding - dilation * (k - 1) - 1, stride)) + 1

    shape = (c_out, side(h, kh), side(w, kw))
    if min(shape) < 1:
        raise ValueError("empty output")
    weight_shape = (c_out, c_in // groups, kh, kw)
    params = math.prod(weight_shape)
    if bias:
        params += shape[0]
    return {
        "params": params,
        "macs": math.prod(shape) * math.prod(weight_shape[1:]),
        "h_out": shape[1],
        "w_out": shape[2],
    }


def dense_cost(n_in, n_out, bias=True):
    if not (n_in >= 1 and n_out >= 1):
        raise ValueError("positive sizes, please")
    params = math.prod((n_out, n_in))
    return {"macs": params, "params": params + n_out * int(bias)}
