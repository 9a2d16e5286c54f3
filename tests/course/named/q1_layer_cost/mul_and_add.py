def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1:
        raise ValueError("not positive")
    if padding < 0:
        raise ValueError("negative")
    if c_in % groups or c_out % groups:
        raise ValueError("not divisible")
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("nothing left")

    n = c_in // groups * kh * kw
    params = c_out * n + (c_out if bias else 0)
    multiplications = c_out * h_out * w_out * n
    additions = c_out * h_out * w_out * (n - 1)   # n عدد با n-1 جمع
    return {"params": params, "macs": multiplications + additions, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("not positive")
    multiplications = n_out * n_in
    additions = n_out * (n_in - 1)
    params = n_out * n_in + (n_out if bias else 0)
    return {"params": params, "macs": multiplications + additions}
