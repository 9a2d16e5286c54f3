def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if c_in < 1 or c_out < 1 or kh < 1 or kw < 1 or h < 1 or w < 1 or stride < 1 or dilation < 1 or groups < 1:
        raise ValueError("Everything except the padding must be at least 1.")
    if padding < 0:
        raise ValueError("The padding must not be negative.")
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("The groups must divide the channels.")

    # (W - F + 2P) / S + 1
    h_out = (h - kh + 2 * padding) // stride + 1
    w_out = (w - kw + 2 * padding) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("The kernel does not fit.")

    weights = (c_in // groups) * kh * kw * c_out
    macs = weights * h_out * w_out
    params = weights
    if bias:
        params = weights + c_out
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("n_in and n_out must be at least 1.")
    params = n_in * n_out
    if bias:
        params = params + n_out
    return {"params": params, "macs": n_in * n_out}
