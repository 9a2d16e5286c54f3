# wrong: w_out is computed with kh and the window is kh * kh, right only for square kernels


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("bad argument")
    if c_in % groups or c_out % groups:
        raise ValueError("bad groups")
    k_eff = dilation * (kh - 1) + 1
    h_out = (h + 2 * padding - k_eff) // stride + 1
    w_out = (w + 2 * padding - k_eff) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("empty output")
    weights = c_out * (c_in // groups) * kh**2
    params = weights + c_out if bias else weights
    return {"params": params, "macs": weights * h_out * w_out, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("bad argument")
    return {"params": n_in * n_out + n_out if bias else n_in * n_out, "macs": n_in * n_out}
