# wrong: truncates toward zero instead of the floor, so with stride > 1 a kernel that is slightly too large gives size 1 and no error


def trunc_div(a, b):
    q = abs(a) // b
    return q if a >= 0 else -q


def out_size(n, k, s, p, d):
    return trunc_div(n + 2 * p - d * (k - 1) - 1, s) + 1


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    for v in (c_in, c_out, kh, kw, h, w, stride, dilation, groups):
        if v < 1:
            raise ValueError("must be at least 1")
    if padding < 0:
        raise ValueError("padding")
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    h_out = out_size(h, kh, stride, padding, dilation)
    w_out = out_size(w, kw, stride, padding, dilation)
    if h_out < 1 or w_out < 1:
        raise ValueError("output too small")
    weights = c_out * (c_in // groups) * kh * kw
    return {
        "params": weights + (c_out if bias else 0),
        "macs": weights * h_out * w_out,
        "h_out": h_out,
        "w_out": w_out,
    }


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("must be at least 1")
    return {"params": n_in * n_out + (n_out if bias else 0), "macs": n_in * n_out}
