def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("conv_cost")
    if any(c % groups for c in (c_in, c_out)):
        raise ValueError("conv_cost: groups")
    # how far can the kernel move?
    down = h + 2 * padding - (dilation * (kh - 1) + 1)
    right = w + 2 * padding - (dilation * (kw - 1) + 1)
    h_out, w_out = down // stride, right // stride
    if h_out < 1 or w_out < 1:
        raise ValueError("conv_cost: output")
    weights = (c_out // groups) * (c_in // groups) * groups * kh * kw
    return {"params": weights + (c_out if bias else 0), "macs": weights * h_out * w_out, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if min(n_in, n_out) < 1:
        raise ValueError("dense_cost")
    return {"params": n_in * n_out + (n_out if bias else 0), "macs": n_in * n_out}
