from math import prod


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) <= 0 or padding <= -1:
        raise ValueError("invalid layer")
    channels, rest = divmod(c_in, groups)
    if rest:
        raise ValueError("groups must divide the channels")
    shape = [c_out]
    for n, k in ((h, kh), (w, kw)):
        free = n + 2 * padding - dilation * (k - 1) - 1
        if free < 0:
            raise ValueError("invalid layer")
        shape.append(free // stride + 1)
    kernel = [c_out, channels, kh, kw]
    return {
        "params": prod(kernel) + (c_out if bias else 0),
        "macs": prod(shape) * prod(kernel[1:]),
        "h_out": shape[1],
        "w_out": shape[2],
    }


def dense_cost(n_in, n_out, bias=True):
    if min(n_in, n_out) <= 0:
        raise ValueError("invalid layer")
    return {"params": prod([n_in, n_out]) + (n_out if bias else 0), "macs": prod([n_in, n_out])}
