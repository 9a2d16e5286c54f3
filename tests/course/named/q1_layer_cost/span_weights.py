def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1:
        raise ValueError("less than one")
    if padding < 0:
        raise ValueError("less than zero")
    if c_in % groups or c_out % groups:
        raise ValueError("groups")

    # replace the kernel by the dilated one
    kh += (kh - 1) * (dilation - 1)
    kw += (kw - 1) * (dilation - 1)
    h_out = (h + 2 * padding - kh) // stride + 1
    w_out = (w + 2 * padding - kw) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("kernel does not fit")
    per_group = (c_out // groups) * (c_in // groups) * kh * kw
    params = groups * per_group
    macs = params * h_out * w_out
    if bias:
        params += c_out
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if min(n_in, n_out) < 1:
        raise ValueError("less than one")
    params = macs = n_in * n_out
    if bias:
        params += n_out
    return {"params": params, "macs": macs}
