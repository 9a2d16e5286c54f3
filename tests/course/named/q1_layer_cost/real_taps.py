def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("sizes")
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("empty")

    def products(n, k, n_out):
        """pairs (output position, tap) whose pixel is a real one: zeros cost nothing"""
        count = 0
        for tap in range(k):
            start = tap * dilation - padding
            pixels = range(start, start + n_out * stride, stride)
            before = len(range(start, min(0, pixels.stop), stride))
            after = len(range(start, min(n, pixels.stop), stride))
            count += after - before
        return count

    channels = c_in // groups
    macs = c_out * channels * products(h, kh, h_out) * products(w, kw, w_out)
    params = c_out * channels * kh * kw
    if bias:
        params += c_out
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("sizes")
    params = n_in * n_out
    if bias:
        params += n_out
    return {"params": params, "macs": n_in * n_out}
