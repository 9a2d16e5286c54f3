def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w) < 1 or min(stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("argument")
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    # جای آخرین خانهٔ هسته نباید از نقشه بیرون بزند
    H = len(range(-padding, h + padding - dilation * (kh - 1), stride))
    W = len(range(-padding, w + padding - dilation * (kw - 1), stride))
    if not H or not W:
        raise ValueError("output")
    params = c_out * (c_in // groups) * kh * kw
    return {"params": params, "macs": params * H * W, "h_out": H, "w_out": W}


def dense_cost(n_in, n_out, bias=True):
    if min(n_in, n_out) < 1:
        raise ValueError("argument")
    params = n_in * n_out
    return {"params": params, "macs": params}
