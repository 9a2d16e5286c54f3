import math


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if c_in < 1 or c_out < 1 or groups < 1:
        raise ValueError("channels / groups")
    if kh < 1 or kw < 1 or h < 1 or w < 1:
        raise ValueError("height / width")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride / dilation / padding")
    if c_in % groups or c_out % groups:
        raise ValueError("groups")

    # the formula of the PyTorch documentation
    h_out = math.floor((h + 2 * padding - dilation * (kh - 1) - 1) / stride + 1)
    w_out = math.floor((w + 2 * padding - dilation * (kw - 1) - 1) / stride + 1)
    if h_out < 1 or w_out < 1:
        raise ValueError("output")

    weights = c_out * (c_in // groups) * kh * kw
    biases = c_out if bias else 0
    return {"params": weights + biases, "macs": weights * h_out * w_out, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("n_in / n_out")
    weights = n_out * n_in
    biases = n_out if bias else 0
    return {"params": weights + biases, "macs": weights}
