def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    # هیچ اندازه‌ای منفی نیست
    for number in (c_in, c_out, kh, kw, h, w, stride, padding, dilation, groups):
        if number < 0:
            raise ValueError("negative size")
    if c_in % groups != 0:
        raise ValueError("c_in")
    if c_out % groups != 0:
        raise ValueError("c_out")
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("output")
    one = c_in // groups * kh * kw
    all_filters = one * c_out
    return {
        "params": all_filters + c_out if bias else all_filters,
        "macs": all_filters * h_out * w_out,
        "h_out": h_out,
        "w_out": w_out,
    }


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("size")
    return {"params": n_in * n_out + n_out if bias else n_in * n_out, "macs": n_in * n_out}
