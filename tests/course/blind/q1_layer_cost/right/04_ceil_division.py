def ceil_div(a, b):
    """smallest integer >= a / b, for b > 0"""
    return -(-a // b)


def positions(n, k, s, p, d):
    # the upper left tap may stand at 0, s, 2s, ... below `free`
    free = n + 2 * p - d * (k - 1)
    return ceil_div(free, s)


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if padding < 0:
        raise ValueError("padding")
    for v in [stride, dilation, groups, c_in, c_out, kh, kw, h, w]:
        if v <= 0:
            raise ValueError("all sizes must be >= 1")
    ho = positions(h, kh, stride, padding, dilation)
    wo = positions(w, kw, stride, padding, dilation)
    if ho <= 0 or wo <= 0:
        raise ValueError("the kernel does not fit")
    if c_in % groups or c_out % groups:
        raise ValueError("groups")

    fan_in = c_in // groups * kh * kw
    entries = c_out * ho * wo
    learned = fan_in + 1 if bias else fan_in      # per filter
    return {"h_out": ho, "w_out": wo, "macs": entries * fan_in, "params": c_out * learned}


def dense_cost(n_in, n_out, bias=True):
    if n_in <= 0 or n_out <= 0:
        raise ValueError("all sizes must be >= 1")
    learned = n_in + 1 if bias else n_in
    return {"macs": n_out * n_in, "params": n_out * learned}
