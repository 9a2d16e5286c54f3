# wrong: only c_in is checked against groups, c_out not divisible by groups gives an answer instead of ValueError


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1:
        raise ValueError("too small")
    if padding < 0:
        raise ValueError("negative padding")
    if c_in % groups != 0:
        raise ValueError("c_in is not divisible by groups")
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("empty")
    weights = c_out * (c_in // groups) * kh * kw
    return {"params": weights + (c_out if bias else 0), "macs": weights * h_out * w_out,
            "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("too small")
    return {"params": n_in * n_out + (n_out if bias else 0), "macs": n_in * n_out}
