def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    for size in (c_in, c_out, kh, kw, h, w, stride, dilation, groups):
        if size < 1:
            raise ValueError("size must be 1 or more")
    if padding < 0:
        raise ValueError("padding must be 0 or more")
    if c_in % groups or c_out % groups:
        raise ValueError("groups must divide c_in and c_out")

    # int() بخش اعشاری را دور می‌ریزد
    h_out = int((h + 2 * padding - dilation * (kh - 1) - 1) / stride) + 1
    w_out = int((w + 2 * padding - dilation * (kw - 1) - 1) / stride) + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("output size must be 1 or more")

    weights = c_out * (c_in // groups) * kh * kw
    macs = weights * h_out * w_out
    if bias:
        weights += c_out
    return {"params": weights, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("size must be 1 or more")
    weights = n_in * n_out
    macs = weights
    if bias:
        weights += n_out
    return {"params": weights, "macs": macs}
