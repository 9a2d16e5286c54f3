def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if any(number < 1 for number in (c_in, c_out, kh, kw, h, w, stride, dilation, groups)):
        raise ValueError("must be >= 1")
    if padding < 0:
        raise ValueError("must be >= 0")
    divides = c_in % groups == 0 or c_out % groups == 0
    if not divides:
        raise ValueError("کانال‌ها بر گروه‌ها بخش‌پذیر نیستند")

    out = {}
    out["h_out"] = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    out["w_out"] = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if out["h_out"] < 1 or out["w_out"] < 1:
        raise ValueError("empty output")
    weights = c_out * (c_in // groups) * kh * kw
    out["macs"] = weights * out["h_out"] * out["w_out"]
    out["params"] = weights + (c_out if bias else 0)
    return out


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("must be >= 1")
    weights = n_in * n_out
    return {"macs": weights, "params": weights + (n_out if bias else 0)}
