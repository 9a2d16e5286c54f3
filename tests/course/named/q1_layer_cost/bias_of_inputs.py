def _ensure(condition, text):
    if not condition:
        raise ValueError(text)


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    _ensure(min(c_in, c_out) >= 1, "channels")
    _ensure(min(kh, kw, h, w) >= 1, "sides")
    _ensure(stride >= 1 and dilation >= 1 and groups >= 1, "stride, dilation, groups")
    _ensure(padding >= 0, "padding")
    _ensure(c_in % groups == 0, "c_in not divisible by groups")
    _ensure(c_out % groups == 0, "c_out not divisible by groups")
    rows = h + 2 * padding - dilation * (kh - 1)
    cols = w + 2 * padding - dilation * (kw - 1)
    _ensure(rows > 0 and cols > 0, "empty output")
    # every stride-th place, the first one counts
    H = (rows - 1) // stride + 1
    W = (cols - 1) // stride + 1
    weights = c_in * c_out * kh * kw // groups
    return {"h_out": H, "w_out": W, "params": weights + (c_out if bias else 0), "macs": weights * H * W}


def dense_cost(n_in, n_out, bias=True):
    """y = W x + b"""
    _ensure(n_in >= 1 and n_out >= 1, "sizes")
    weights = n_in * n_out
    params = weights
    if bias:
        params = params + n_in
    return {"params": params, "macs": weights}
