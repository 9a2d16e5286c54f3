def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1:
        raise ValueError("too small")
    if padding < 0:
        raise ValueError("padding")
    cin_g, r1 = divmod(c_in, groups)
    cout_g, r2 = divmod(c_out, groups)
    if r1 or r2:
        raise ValueError("groups")
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("output")
    # weights between the inputs and the outputs of a group
    params = cout_g * cin_g * kh * kw
    if bias:
        params += c_out
    macs = cin_g * kh * kw * c_out * h_out * w_out
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("too small")
    params = n_in * n_out
    if bias:
        params += n_out
    return {"params": params, "macs": n_in * n_out}
