"""A class with properties; the quotient comes from divmod, the positions from walking the free pixels."""


class Axis:
    def __init__(self, pixels, taps, stride, padding, dilation):
        self.free = pixels + padding + padding - (taps + (taps - 1) * (dilation - 1))
        self.stride = stride

    def __len__(self):
        if self.free < 0:
            return 0
        whole, _rest = divmod(self.free, self.stride)
        return whole + 1


class Conv:
    def __init__(self, c_in, c_out, kh, kw, groups, bias):
        self.filters, self.bias = c_out, bias
        channels, rest = divmod(c_in, groups)
        _, rest_out = divmod(c_out, groups)
        if rest + rest_out > 0:
            raise ValueError("groups do not divide the channels")
        self.window = channels * kh * kw

    @property
    def params(self):
        per_filter = self.window + 1 if self.bias else self.window
        return self.filters * per_filter


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    positive = [c_in, c_out, kh, kw, h, w, stride, dilation, groups]
    if sorted(positive)[0] < 1:
        raise ValueError("must be positive")
    if not padding >= 0:
        raise ValueError("padding")
    layer = Conv(c_in, c_out, kh, kw, groups, bias)
    rows, columns = Axis(h, kh, stride, padding, dilation), Axis(w, kw, stride, padding, dilation)
    if len(rows) * len(columns) == 0:
        raise ValueError("no output")
    positions = len(rows) * len(columns)
    return dict(params=layer.params, macs=positions * layer.filters * layer.window, h_out=len(rows), w_out=len(columns))


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1:
        raise ValueError("n_in")
    elif n_out < 1:
        raise ValueError("n_out")
    if bias:
        return {"params": (n_in + 1) * n_out, "macs": n_in * n_out}
    return {"params": n_in * n_out, "macs": n_in * n_out}
