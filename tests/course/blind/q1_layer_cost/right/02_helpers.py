"""Cost of layers, with small helpers."""


def _need_at_least(low, **named):
    for name, value in named.items():
        if value < low:
            raise ValueError(f"{name} = {value}, but it has to be >= {low}")


def _out_size(size, k, stride, padding, dilation):
    effective = dilation * (k - 1) + 1
    room = size + 2 * padding - effective
    if room < 0:
        raise ValueError(f"kernel of extent {effective} does not fit into {size} + 2*{padding}")
    return 1 + room // stride


def _result(weights, n_bias, positions, **more):
    return dict(params=weights + n_bias, macs=weights * positions, **more)


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    _need_at_least(1, c_in=c_in, c_out=c_out, kh=kh, kw=kw, h=h, w=w,
                   stride=stride, dilation=dilation, groups=groups)
    _need_at_least(0, padding=padding)
    for c in (c_in, c_out):
        if c % groups:
            raise ValueError("channels not divisible by groups")
    h_out = _out_size(h, kh, stride, padding, dilation)
    w_out = _out_size(w, kw, stride, padding, dilation)
    weights = c_out * c_in * kh * kw // groups      # exact: groups divides c_in
    return _result(weights, c_out if bias else 0, h_out * w_out, h_out=h_out, w_out=w_out)


def dense_cost(n_in, n_out, bias=True):
    _need_at_least(1, n_in=n_in, n_out=n_out)
    return _result(n_in * n_out, n_out if bias else 0, 1)
