import math


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if not all(t >= 1 for t in [c_in, c_out, kh, kw, h, w, stride, dilation, groups]):
        raise ValueError("اندازه‌ها باید دست‌کم ۱ باشند")
    if padding < 0:
        raise ValueError("پدینگ منفی")
    if math.gcd(c_in, c_out) % groups:
        raise ValueError("groups")

    result = {}
    for name, size, k in [("h_out", h, kh), ("w_out", w, kw)]:
        free = size + padding * 2 - (dilation * (k - 1) + 1)
        if free < 0:
            raise ValueError("هسته جا نمی‌شود")
        result[name] = free // stride + 1

    # تعداد عددهایی که در هر درایهٔ خروجی جمع می‌شوند
    terms = c_in // groups * kh * kw
    if bias:
        terms += 1
    result["params"] = c_out * terms
    result["macs"] = result["params"] * result["h_out"] * result["w_out"]
    return result


def dense_cost(n_in, n_out, bias=True):
    if min(n_in, n_out) <= 0:
        raise ValueError("n_in, n_out")
    total = n_out * (n_in + 1 if bias else n_in)
    return dict(params=total, macs=total)
