def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if c_in < 1 or c_out < 1 or kh < 1 or kw < 1 or h < 1 or w < 1:
        raise ValueError("sizes must be positive")
    if stride < 1 or dilation < 1 or groups < 1:
        raise ValueError("stride, dilation and groups must be positive")
    if padding < 0:
        raise ValueError("padding must not be negative")
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("groups must divide c_in and c_out")

    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("kernel larger than the padded map")

    weights_per_filter = (c_in // groups) * kh * kw
    params = c_out * weights_per_filter
    if bias:
        params += c_out
    macs = c_out * h_out * w_out * weights_per_filter
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("n_in and n_out must be positive")
    params = n_in * n_out
    if bias:
        params += n_out
    return {"params": params, "macs": n_in * n_out}
