def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if not (c_in > 0 and c_out > 0 and kh > 0 and kw > 0 and h > 0 and w > 0):
        raise ValueError("c_in, c_out, kh, kw, h, w")
    if not (stride > 0 and dilation > 0 and groups > 0 and padding >= 0):
        raise ValueError("stride, dilation, groups, padding")
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("h_out, w_out")
    # هر فیلتر روی همهٔ پیکسل‌ها می‌لغزد
    work_of_a_pixel = c_in // groups * kh * kw * c_out
    params = work_of_a_pixel + c_out if bias else work_of_a_pixel
    return {"params": params, "macs": h * w * work_of_a_pixel, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if not (n_in > 0 and n_out > 0):
        raise ValueError("n_in, n_out")
    w = n_in * n_out
    return {"params": w + n_out if bias else w, "macs": w}
