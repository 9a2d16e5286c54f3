def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("argument too small")
    if c_in % groups or c_out % groups:
        raise ValueError("groups does not divide the channels")

    # the dilated kernel is dilation times as large
    kernel_h, kernel_w = dilation * kh, dilation * kw
    height, width = h + 2 * padding, w + 2 * padding
    rows = range(0, height - kernel_h + 1, stride)
    columns = range(0, width - kernel_w + 1, stride)
    h_out, w_out = len(rows), len(columns)
    if h_out == 0 or w_out == 0:
        raise ValueError("kernel does not fit")

    dense = dense_cost(c_in // groups * kh * kw, c_out // groups, bias)
    return {
        "params": groups * dense["params"],
        "macs": groups * dense["macs"] * h_out * w_out,
        "h_out": h_out,
        "w_out": w_out,
    }


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("argument too small")
    return {"params": n_in * n_out + (n_out if bias else 0), "macs": n_in * n_out}
