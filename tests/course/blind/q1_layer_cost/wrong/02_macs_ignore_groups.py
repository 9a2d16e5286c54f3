# wrong: groups reduce params only, macs are computed with all c_in channels


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1:
        raise ValueError("must be >= 1")
    if padding < 0:
        raise ValueError("padding must be >= 0")
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("groups must divide the channels")
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("output is empty")
    params = c_out * (c_in // groups) * kh * kw + c_out * bool(bias)
    macs = h_out * w_out * c_out * c_in * kh * kw
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("must be >= 1")
    return {"params": n_in * n_out + n_out * bool(bias), "macs": n_in * n_out}
