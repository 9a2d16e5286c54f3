from dataclasses import dataclass


@dataclass(frozen=True)
class Dense:
    n_in: int
    n_out: int
    bias: bool = True

    def __post_init__(self):
        if self.n_in < 1 or self.n_out < 1:
            raise ValueError("a dense layer needs at least one input and one output")

    @property
    def weights(self):
        return self.n_in * self.n_out

    @property
    def params(self):
        return self.weights + (self.n_out if self.bias else 0)


@dataclass(frozen=True)
class Conv:
    c_in: int
    c_out: int
    kh: int
    kw: int
    h: int
    w: int
    stride: int = 1
    padding: int = 0
    dilation: int = 1
    groups: int = 1
    bias: bool = True

    def __post_init__(self):
        for field in "c_in c_out kh kw h w stride dilation groups".split():
            if getattr(self, field) < 1:
                raise ValueError(f"{field} must be >= 1")
        if self.padding < 0:
            raise ValueError("padding must be >= 0")
        if self.c_in % self.groups or self.c_out % self.groups:
            raise ValueError("groups must divide c_in and c_out")
        if self.h_out < 1 or self.w_out < 1:
            raise ValueError("no output left")

    def _out(self, n, k):
        return (n + 2 * self.padding - self.dilation * (k - 1) - 1 + self.stride) // self.stride

    @property
    def h_out(self):
        return self._out(self.h, self.kh)

    @property
    def w_out(self):
        return self._out(self.w, self.kw)

    @property
    def window(self):
        return (self.c_in // self.groups) * self.kh * self.kw


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    layer = Conv(c_in, c_out, kh, kw, h, w, stride, padding, dilation, groups, bias)
    params = layer.window * c_out
    if bias:
        params += c_out
    return {
        "params": params,
        "macs": layer.window * c_out * layer.h_out * layer.w_out,
        "h_out": layer.h_out,
        "w_out": layer.w_out,
    }


def dense_cost(n_in, n_out, bias=True):
    layer = Dense(n_in, n_out, bias)
    return {"params": layer.params, "macs": layer.weights}
