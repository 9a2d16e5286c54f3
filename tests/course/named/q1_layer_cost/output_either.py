def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    at_least_1 = [c_in, c_out, kh, kw, h, w, stride, dilation, groups]
    if len([v for v in at_least_1 if v < 1]) > 0 or padding < 0:
        raise ValueError("invalid argument")
    if c_in % groups or c_out % groups:
        raise ValueError("invalid groups")

    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    # خروجی باید وجود داشته باشد
    if max(h_out, w_out) < 1:
        raise ValueError("empty output")

    filter_size = c_in // groups * kh * kw
    return {
        "params": c_out * filter_size + (c_out if bias else 0),
        "macs": c_out * filter_size * h_out * w_out,
        "h_out": h_out,
        "w_out": w_out,
    }


def dense_cost(n_in, n_out, bias=True):
    if len([v for v in (n_in, n_out) if v < 1]) > 0:
        raise ValueError("invalid argument")
    return {"params": n_out * n_in + (n_out if bias else 0), "macs": n_out * n_in}
