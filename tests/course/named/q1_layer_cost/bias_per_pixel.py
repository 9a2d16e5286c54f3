def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if c_in < 1 or c_out < 1 or kh < 1 or kw < 1 or h < 1 or w < 1:
        raise ValueError("size")
    if stride < 1 or dilation < 1 or groups < 1 or padding < 0:
        raise ValueError("option")
    if c_in % groups or c_out % groups:
        raise ValueError("groups")

    # هستهٔ گسترده
    KH = kh + (kh - 1) * (dilation - 1)
    KW = kw + (kw - 1) * (dilation - 1)
    h_out = (h + 2 * padding - KH) // stride + 1
    w_out = (w + 2 * padding - KW) // stride + 1
    if h_out <= 0 or w_out <= 0:
        raise ValueError("no output")

    y_size = c_out * h_out * w_out            # تعداد درایه‌های خروجی
    per_output = c_in // groups * kh * kw
    params = c_out * per_output
    if bias:
        params += y_size                      # b به هر درایه افزوده می‌شود
    return {"params": params, "macs": y_size * per_output, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("size")
    if bias:
        return {"params": n_in * n_out + n_out, "macs": n_in * n_out}
    else:
        return {"params": n_in * n_out, "macs": n_in * n_out}
