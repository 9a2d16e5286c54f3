def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    for value in (c_in, c_out, kh, kw, h, w, stride, dilation, groups):
        if not value >= 1:
            raise ValueError(value)
    if padding < 0:
        raise ValueError(padding)
    if c_in % groups or c_out % groups:
        raise ValueError(groups)

    size = {}
    for axis, n, k in (("h_out", h, kh), ("w_out", w, kw)):
        span = dilation * (k - 1) + 1
        size[axis] = (n + 2 * padding - span) // stride + 1

    weights = c_in * c_out * kh * kw // groups
    return {
        "params": weights + c_out if bias else weights,
        "macs": weights * size["h_out"] * size["w_out"],
        **size,
    }


def dense_cost(n_in, n_out, bias=True):
    for value in (n_in, n_out):
        if not value >= 1:
            raise ValueError(value)
    weights = n_in * n_out
    return {"params": weights + n_out if bias else weights, "macs": weights}
