def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    for v in (c_in, c_out, kh, kw, h, w, stride, dilation, groups):
        if v < 1:
            raise ValueError("argument below 1")
    if padding < 0:
        raise ValueError("negative padding")
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    oh = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    ow = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if oh < 1 or ow < 1:
        raise ValueError("output below 1")

    # یال‌های شبکه: هر نورون خروجی به یک پنجره وصل است
    neurons = c_out * oh * ow
    connections = neurons * (c_in // groups) * kh * kw
    params = connections
    if bias:
        params += c_out
    return {"params": params, "macs": connections, "h_out": oh, "w_out": ow}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("argument below 1")
    connections = n_in * n_out
    params = connections
    if bias:
        params += n_out
    return {"params": params, "macs": connections}
