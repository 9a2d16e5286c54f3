def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    # arguments
    if c_in < 1: raise ValueError("c_in")
    if c_out < 1: raise ValueError("c_out")
    if kh < 1 or kw < 1: raise ValueError("kernel")
    if h < 1 or w < 1: raise ValueError("map")
    if stride < 1: raise ValueError("stride")
    if dilation < 1: raise ValueError("dilation")
    if groups < 1: raise ValueError("groups")
    if padding < 0: raise ValueError("padding")
    # فیلترها باید میان گروه‌ها بخش شوند
    if c_out % groups: raise ValueError("c_out / groups")
    # output
    H = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    W = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if H < 1 or W < 1: raise ValueError("output")
    # counts
    f = c_in // groups * kh * kw
    b = 1 if bias else 0
    return {"params": c_out * (f + b), "macs": c_out * f * H * W, "h_out": H, "w_out": W}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1: raise ValueError("n_in")
    if n_out < 1: raise ValueError("n_out")
    b = 1 if bias else 0
    return {"params": n_out * (n_in + b), "macs": n_out * n_in}
