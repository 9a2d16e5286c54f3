def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("bad size")
    if c_in % groups or c_out % groups:
        raise ValueError("bad groups")

    # نقشه پس از پدینگ
    h = h + padding
    w = w + padding
    # هسته پس از گسترش
    eh = dilation * (kh - 1) + 1
    ew = dilation * (kw - 1) + 1
    if eh > h or ew > w:
        raise ValueError("kernel does not fit")
    h_out = (h - eh) // stride + 1
    w_out = (w - ew) // stride + 1

    weights = c_out * c_in * kh * kw // groups
    return {"params": weights + c_out * bool(bias), "macs": weights * h_out * w_out, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if min(n_in, n_out) < 1:
        raise ValueError("bad size")
    return {"params": n_out * n_in + n_out * bool(bias), "macs": n_out * n_in}
