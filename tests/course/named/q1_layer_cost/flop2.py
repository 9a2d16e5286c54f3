def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    values = {"c_in": c_in, "c_out": c_out, "kh": kh, "kw": kw, "h": h, "w": w,
              "stride": stride, "dilation": dilation, "groups": groups}
    for name in values:
        if values[name] < 1:
            raise ValueError(name + " < 1")
    if padding < 0:
        raise ValueError("padding < 0")
    if (c_in % groups, c_out % groups) != (0, 0):
        raise ValueError("groups")

    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("h_out, w_out < 1")

    # هر فیلتر فقط کانال‌های گروه خود را می‌بیند
    seen = c_in // groups
    params = c_out * seen * kh * kw + (c_out if bias else 0)
    # one multiplication and one addition per weight
    macs = 2 * seen * kh * kw * c_out * h_out * w_out
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("n_in, n_out < 1")
    params = n_in * n_out + (n_out if bias else 0)
    macs = 2 * n_in * n_out
    return {"params": params, "macs": macs}
