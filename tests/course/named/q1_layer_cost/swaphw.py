def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if any(n < 1 for n in [c_in, c_out, kh, kw, h, w, stride, dilation, groups]) or padding < 0:
        raise ValueError("wrong argument")
    if c_in % groups or c_out % groups:
        raise ValueError("wrong groups")
    # x: افقی، y: عمودی
    x = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    y = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    if x < 1 or y < 1:
        raise ValueError("wrong size")
    weights = c_in // groups * kw * kh * c_out
    macs = weights * x * y
    params = weights + (c_out if bias else 0)
    return dict(zip(("params", "macs", "h_out", "w_out"), (params, macs, x, y)))


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("wrong argument")
    return dict(zip(("params", "macs"), (n_in * n_out + (n_out if bias else 0), n_in * n_out)))
