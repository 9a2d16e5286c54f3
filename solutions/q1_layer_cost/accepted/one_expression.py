"""Everything written out: sums and products of plain integers, output size by counting ceilings."""


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if any(v <= 0 for v in (c_in, c_out, kh, kw, h, w, stride, dilation, groups)) or padding < 0:
        raise ValueError("bad size")
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("bad groups")
    # places where the first tap may stand, then every stride-th of them (rounded up, the first one counts)
    rows = h + 2 * padding - dilation * (kh - 1)
    cols = w + 2 * padding - dilation * (kw - 1)
    if rows < 1 or cols < 1:
        raise ValueError("kernel too large")
    h_out = (rows + stride - 1) // stride
    w_out = (cols + stride - 1) // stride
    n = c_out * c_in * kh * kw // groups
    return {"params": n + bool(bias) * c_out, "macs": n * h_out * w_out, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in <= 0 or n_out <= 0:
        raise ValueError("bad size")
    return {"params": (n_in + bool(bias)) * n_out, "macs": n_in * n_out}
