# wrong: two bugs, the dilated kernel is taken as d * k pixels long, and the dense layer has one bias for each input


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    # اندازه‌ی مؤثر کرنل
    kh_eff = kh * dilation
    kw_eff = kw * dilation
    if min(c_in, c_out, kh, kw, h, w, stride, dilation, groups) < 1 or padding < 0:
        raise ValueError("invalid argument")
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("invalid groups")
    h_out = (h + 2 * padding - kh_eff) // stride + 1
    w_out = (w + 2 * padding - kw_eff) // stride + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("invalid size")
    weights = c_out * (c_in // groups) * kh * kw
    params = weights + c_out if bias else weights
    return {"params": params, "macs": weights * h_out * w_out, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("invalid argument")
    params = n_in * n_out
    if bias:
        params += n_in
    return {"params": params, "macs": n_in * n_out}
