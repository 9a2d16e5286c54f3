# wrong: macs are params times positions, so the bias is counted as a multiply-add


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("bad argument")
    if c_in % groups or c_out % groups:
        raise ValueError("bad groups")
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("empty output")
    params = c_out * (c_in // groups) * kh * kw
    if bias:
        params += c_out
    return {"params": params, "macs": params * h_out * w_out, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("bad argument")
    params = n_in * n_out + (n_out if bias else 0)
    return {"params": params, "macs": params}
