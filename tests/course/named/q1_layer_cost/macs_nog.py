def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    least_one = (c_in, c_out, kh, kw, h, w, stride, dilation, groups)
    if min(least_one) < 1:
        raise ValueError("values below 1")
    if padding < 0:
        raise ValueError("padding below 0")
    if c_in % groups or c_out % groups:
        raise ValueError("channels and groups")
    h_out = 1 + (h + 2 * padding - 1 - dilation * (kh - 1)) // stride
    w_out = 1 + (w + 2 * padding - 1 - dilation * (kw - 1)) // stride
    if not (h_out >= 1 and w_out >= 1):
        raise ValueError("output below 1")

    # weight.shape == (c_out, c_in // groups, kh, kw)
    params = c_out * (c_in // groups) * kh * kw
    if bias:
        params += c_out
    # هر درایهٔ خروجی: یک پنجره از ورودی
    macs = (c_out * h_out * w_out) * (c_in * kh * kw)
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("values below 1")
    return {"params": n_out * (n_in + (1 if bias else 0)), "macs": n_out * n_in}
