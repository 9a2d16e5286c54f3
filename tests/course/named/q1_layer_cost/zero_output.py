def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("invalid")
    if c_in % groups or c_out % groups:
        raise ValueError("invalid groups")

    padded = [h + 2 * padding, w + 2 * padding]
    spans = [dilation * (k - 1) + 1 for k in (kh, kw)]
    h_out, w_out = [(a - b) // stride + 1 for a, b in zip(padded, spans)]
    if h_out < 0 or w_out < 0:
        raise ValueError("negative output size")

    weights = c_out * (c_in // groups * kh * kw)
    answer = {"params": weights, "macs": weights * h_out * w_out, "h_out": h_out, "w_out": w_out}
    if bias:
        answer["params"] += c_out
    return answer


def dense_cost(n_in, n_out, bias=True):
    if min(n_in, n_out) < 1:
        raise ValueError("invalid")
    answer = {"params": n_in * n_out, "macs": n_in * n_out}
    if bias:
        answer["params"] += n_out
    return answer
