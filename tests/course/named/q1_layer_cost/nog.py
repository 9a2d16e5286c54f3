def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1:
        raise ValueError("must be 1 or more")
    if padding < 0:
        raise ValueError("must be 0 or more")
    if c_in % groups or c_out % groups:
        raise ValueError("groups")

    def side(n, k):
        free = n + 2 * padding - dilation * (k - 1) - 1
        if free < 0:
            raise ValueError("kernel larger than map")
        return free // stride + 1

    cost = {"h_out": side(h, kh), "w_out": side(w, kw)}
    # شکل وزن‌ها (c_out, c_in, kh, kw) است
    cost["params"] = c_out * c_in * kh * kw
    cost["macs"] = cost["params"] * cost["h_out"] * cost["w_out"]
    if bias:
        cost["params"] += c_out
    return cost


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("must be 1 or more")
    cost = {"params": n_out * n_in, "macs": n_out * n_in}
    if bias:
        cost["params"] += n_out
    return cost
