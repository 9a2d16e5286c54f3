class Conv:
    def __init__(self, c_in, c_out, kh, kw, groups):
        if min(c_in, c_out, kh, kw, groups) < 1:
            raise ValueError("conv layer: sizes from 1")
        if c_in % groups or c_out % groups:
            raise ValueError("conv layer: groups")
        self.filters = c_out
        self.window = c_in // groups * kh * kw
        self.kernel = kh, kw

    def output(self, h, w, stride, padding, dilation):
        if h < 1 or w < 1 or stride < 1 or dilation < 1 or padding < 0:
            raise ValueError("conv layer: map or options")
        sides = []
        for n, k in zip((h, w), self.kernel):
            n_out = (n + 2 * padding - dilation * (k - 1) - 1) // stride + 1
            if n_out < 1:
                raise ValueError("conv layer: kernel does not fit")
            sides.append(n_out)
        return sides


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    layer = Conv(c_in, c_out, kh, kw, groups)
    h_out, w_out = layer.output(h, w, stride, padding, dilation)
    params = layer.filters * layer.window
    macs = params * h_out * w_out
    if bias:
        params += layer.filters
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    macs = n_in * n_out
    params = macs + n_out if bias else macs
    return {"params": params, "macs": macs}
