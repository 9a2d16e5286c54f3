def output_side(side, kernel, stride, padding, dilation):
    return (side + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("sizes must be positive")
    if c_in % groups or c_out % groups:
        raise ValueError("groups must divide both channel counts")
    h_out = output_side(h, kh, stride, padding, dilation)
    w_out = output_side(w, kw, stride, padding, dilation)
    if h_out < 1 or w_out < 1:
        raise ValueError("the kernel does not fit")
    taps = (c_in // groups) * kh * kw
    return {
        "params": c_out * taps + (c_out if bias else 0),
        "macs": c_out * h_out * w_out * taps,
        "h_out": h_out,
        "w_out": w_out,
    }


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("a layer has at least one input and one output")
    return {"params": n_in * n_out + (n_out if bias else 0), "macs": n_in * n_out}
