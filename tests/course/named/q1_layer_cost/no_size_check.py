def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if padding < 0:
        raise ValueError("padding must not be negative")
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("groups must divide c_in and c_out")

    # اندازهٔ خروجی
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("the kernel does not fit")

    # پارامترها و ضرب‌وجمع‌ها
    n = c_in // groups * kh * kw
    params = n * c_out
    macs = params * h_out * w_out
    if bias:
        params += c_out
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("n_in, n_out")
    params = macs = n_in * n_out
    if bias:
        params += n_out
    return {"params": params, "macs": macs}
