import math


def count_steps(padded, extent, s):
    """How many times the kernel can be laid down: largest n with (n - 1) * s + extent <= padded.

    I search for it with doubling and halving instead of a division."""
    if extent > padded:
        return 0
    lo, hi = 1, 2                     # lo always fits
    while (hi - 1) * s + extent <= padded:
        lo, hi = hi, 2 * hi
    while hi - lo > 1:
        mid = (lo + hi) // 2
        if (mid - 1) * s + extent <= padded:
            lo = mid
        else:
            hi = mid
    return lo


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if any(v < 1 for v in (c_in, c_out, kh, kw, h, w)):
        raise ValueError
    if any(v < 1 for v in (stride, dilation, groups)) or padding < 0:
        raise ValueError
    # groups divides both numbers exactly when it divides their gcd
    if math.gcd(c_in, c_out) % groups != 0:
        raise ValueError("bad groups")
    h_out = count_steps(h + 2 * padding, dilation * (kh - 1) + 1, stride)
    w_out = count_steps(w + 2 * padding, dilation * (kw - 1) + 1, stride)
    if h_out == 0 or w_out == 0:
        raise ValueError("kernel too large")
    per_entry = (c_in // groups) * kh * kw
    n_bias = {True: c_out, False: 0}[bool(bias)]
    return {
        "params": per_entry * c_out + n_bias,
        "macs": per_entry * (c_out * h_out * w_out),
        "h_out": h_out,
        "w_out": w_out,
    }


def dense_cost(n_in, n_out, bias=True):
    if any(v < 1 for v in (n_in, n_out)):
        raise ValueError
    n_bias = {True: n_out, False: 0}[bool(bias)]
    return {"params": n_in * n_out + n_bias, "macs": n_in * n_out}
