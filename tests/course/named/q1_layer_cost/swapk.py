def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("bad value")
    if c_in % groups or c_out % groups:
        raise ValueError("bad groups")
    out = []
    kernel = [kh, kw]
    for size in (h, w):
        k = kernel.pop()
        free = size + 2 * padding - dilation * (k - 1)
        if free < 1:
            raise ValueError("kernel too large")
        out.append((free + stride - 1) // stride)
    window = c_in // groups * kh * kw
    params = c_out * window
    if bias:
        params += c_out
    return {"params": params, "macs": c_out * window * out[0] * out[1], "h_out": out[0], "w_out": out[1]}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("bad value")
    params = n_out * n_in
    if bias:
        params += n_out
    return {"params": params, "macs": n_out * n_in}
