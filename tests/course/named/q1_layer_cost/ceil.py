def out_size(n, k, s, p, d):
    a = n + 2 * p - d * (k - 1) - 1
    # a / s rounded up
    q = a // s
    if a % s:
        q += 1
    return q + 1


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min([c_in, c_out, kh, kw, h, w, stride, dilation, groups]) < 1 or padding < 0:
        raise ValueError("out of range")
    if c_in % groups > 0 or c_out % groups > 0:
        raise ValueError("channels must be divisible by groups")
    ho = out_size(h, kh, stride, padding, dilation)
    wo = out_size(w, kw, stride, padding, dilation)
    if min(ho, wo) < 1:
        raise ValueError("output would be empty")
    n_weights = c_out * (c_in // groups) * kh * kw
    return {
        "params": n_weights + c_out * int(bias),
        "macs": n_weights * ho * wo,
        "h_out": ho,
        "w_out": wo,
    }


def dense_cost(n_in, n_out, bias=True):
    if min(n_in, n_out) < 1:
        raise ValueError("out of range")
    return {"params": n_in * n_out + n_out * int(bias), "macs": n_in * n_out}
