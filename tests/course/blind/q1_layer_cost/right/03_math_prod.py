from math import prod


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups, padding + 1) < 1:
        raise ValueError("argument too small")
    in_per_group, rest_in = divmod(c_in, groups)
    _, rest_out = divmod(c_out, groups)
    if rest_in or rest_out:
        raise ValueError("groups does not divide the channels")

    # (h, kh) and (w, kw) are treated the same way
    out = [
        (n + 2 * padding - dilation * (k - 1) - 1) // stride + 1
        for n, k in ((h, kh), (w, kw))
    ]
    if min(out) < 1:
        raise ValueError("empty output")

    kernel = (c_out, in_per_group, kh, kw)
    return {
        "params": prod(kernel) + c_out * bool(bias),
        "macs": prod(kernel) * prod(out),
        "h_out": out[0],
        "w_out": out[1],
    }


def dense_cost(n_in, n_out, bias=True):
    if min(n_in, n_out) < 1:
        raise ValueError("n_in, n_out >= 1")
    return {"params": (n_in + bool(bias)) * n_out, "macs": prod((n_in, n_out))}
