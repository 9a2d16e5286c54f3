# wrong: params and macs of the convolution are floats because of c_in / groups


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("invalid argument")
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("invalid groups")
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("invalid size")
    n = c_in / groups * kh * kw
    params = c_out * n
    if bias:
        params += c_out
    return {"params": params, "macs": c_out * h_out * w_out * n, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("invalid argument")
    params = n_in * n_out
    if bias:
        params += n_out
    return {"params": params, "macs": n_in * n_out}
