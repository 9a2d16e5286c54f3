def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if any(v < 1 for v in (c_in, c_out, kh, kw, h, w, stride, dilation, groups)):
        raise ValueError("sizes must be positive")
    if padding < 0:
        raise ValueError("padding must not be negative")
    if c_in % groups or c_out % groups:
        raise ValueError("groups must divide the channels")

    def places(n, k):
        return (n + 2 * padding - dilation * (k - 1) - 1) // stride + 1

    h_out, w_out = places(h, kh), places(w, kw)
    if h_out < 1 or w_out < 1:
        raise ValueError("no place for the kernel")

    channels = c_in / groups
    taps = kh * kw
    params = c_out * channels * taps
    macs = h_out * w_out * params
    if bias:
        params += c_out
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("sizes must be positive")
    macs = n_in * n_out
    return {"params": macs + bool(bias) * n_out, "macs": macs}
