# wrong: multiply-adds of taps that lie on the padding are left out


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("bad argument")
    if c_in % groups or c_out % groups:
        raise ValueError("bad groups")
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("empty output")

    def real_taps(n, k, n_out):
        # pairs (position, tap) that lie on the map; first and last position are found by division
        total = 0
        for u in range(k):
            low = max(0, -((u * dilation - padding) // stride))
            high = min(n_out - 1, (n - 1 - u * dilation + padding) // stride)
            total += max(0, high - low + 1)
        return total

    per_pixel = c_out * (c_in // groups)
    macs = per_pixel * real_taps(h, kh, h_out) * real_taps(w, kw, w_out)   # zeros cost nothing
    params = per_pixel * kh * kw
    if bias:
        params += c_out
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("bad argument")
    macs = n_in * n_out
    return {"params": macs + n_out if bias else macs, "macs": macs}
