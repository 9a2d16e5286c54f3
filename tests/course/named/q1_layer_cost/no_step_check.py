def _positive(**sizes):
    for name, size in sizes.items():
        if size < 1:
            raise ValueError(f"{name} must be at least 1, not {size}")


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    _positive(c_in=c_in, c_out=c_out, kh=kh, kw=kw, h=h, w=w)
    if padding < 0:
        raise ValueError("padding must be at least 0")
    if c_in % groups or c_out % groups:
        raise ValueError("groups must divide both channel counts")
    height = h + 2 * padding - dilation * (kh - 1) - 1
    width = w + 2 * padding - dilation * (kw - 1) - 1
    h_out, w_out = height // stride + 1, width // stride + 1
    _positive(h_out=h_out, w_out=w_out)
    filters = c_out * (c_in // groups) * kh * kw
    return {"params": filters + bool(bias) * c_out, "macs": filters * h_out * w_out, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    _positive(n_in=n_in, n_out=n_out)
    return {"params": n_in * n_out + bool(bias) * n_out, "macs": n_in * n_out}
