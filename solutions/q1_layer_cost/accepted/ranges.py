"""Lets `range` count the places of the kernel."""


def _places(size, k, stride, padding, dilation):
    last_start = size + padding - dilation * (k - 1) - 1
    return len(range(-padding, last_start + 1, stride))


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    for value, least in zip((c_in, c_out, kh, kw, h, w, stride, padding, dilation, groups), [1] * 7 + [0, 1, 1]):
        if value < least:
            raise ValueError(f"{value} < {least}")
    if c_in % groups:
        raise ValueError("c_in % groups")
    if c_out % groups:
        raise ValueError("c_out % groups")
    out = {
        "h_out": _places(h, kh, stride, padding, dilation),
        "w_out": _places(w, kw, stride, padding, dilation),
    }
    if not all(out.values()):
        raise ValueError("no output")
    in_per_group, out_per_group = c_in // groups, c_out // groups
    out["params"] = out["macs"] = 0
    # one small dense layer a group, laid on every place
    small = dense_cost(in_per_group * kh * kw, out_per_group, bias)
    out["params"] = groups * small["params"]
    out["macs"] = groups * small["macs"] * out["h_out"] * out["w_out"]
    return out


def dense_cost(n_in, n_out, bias=True):
    if min(n_in, n_out) < 1:
        raise ValueError("n_in, n_out")
    weights = n_in * n_out
    return dict(params=weights + (n_out if bias else 0), macs=weights)
