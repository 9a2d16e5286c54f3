def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    for number in (c_in, c_out, kh, kw, h, w, stride, dilation, groups):
        if number < 1:
            raise ValueError("all of these must be at least 1")
    if padding < 0:
        raise ValueError("padding must be at least 0")
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("groups must divide c_in and c_out")

    oh = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    ow = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if oh < 1 or ow < 1:
        raise ValueError("kernel is too big")

    one_filter = (c_in // groups) * kh * kw
    params = c_out * (one_filter + 1)  # +1 for the bias
    macs = c_out * oh * ow * one_filter
    return {"params": params, "macs": macs, "h_out": oh, "w_out": ow}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("n_in and n_out must be at least 1")
    return {"params": (n_in + 1) * n_out, "macs": n_in * n_out}
