# wrong: counts the weights of one group only, (c_in/g) * (c_out/g), and forgets to multiply by g


def check(*values):
    for v in values:
        if v < 1:
            raise ValueError("value must be >= 1")


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    check(c_in, c_out, kh, kw, h, w, stride, dilation, groups)
    check(padding + 1)
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    check(h_out, w_out)
    cin_g = c_in // groups
    cout_g = c_out // groups
    weights = cin_g * cout_g * kh * kw
    params = weights
    if bias:
        params += c_out
    return {"params": params, "macs": weights * h_out * w_out, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    check(n_in, n_out)
    return {"params": n_in * n_out + (n_out if bias else 0), "macs": n_in * n_out}
