def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    sizes = [c_in, c_out, kh, kw, h, w, stride, dilation, groups]
    if sorted(sizes)[0] < 1:
        raise ValueError("size below 1")
    if padding < 0:
        raise ValueError("negative padding")
    if c_in % groups or c_out % groups:
        raise ValueError("groups do not divide")

    gap = dilation - 1                 # فاصله‌ای که گسترش می‌سازد
    big_kh, big_kw = kh + gap, kw + gap
    last_row = h + 2 * padding - big_kh
    last_col = w + 2 * padding - big_kw
    if last_row < 0 or last_col < 0:
        raise ValueError("kernel does not fit")
    h_out = last_row // stride + 1
    w_out = last_col // stride + 1

    per_filter = c_in // groups * kh * kw
    macs = per_filter * c_out * h_out * w_out
    if bias:
        return dict(params=(per_filter + 1) * c_out, macs=macs, h_out=h_out, w_out=w_out)
    return dict(params=per_filter * c_out, macs=macs, h_out=h_out, w_out=w_out)


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("size below 1")
    if bias:
        return dict(params=(n_in + 1) * n_out, macs=n_in * n_out)
    return dict(params=n_in * n_out, macs=n_in * n_out)
