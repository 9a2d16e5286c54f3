import math
from fractions import Fraction


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    # اول ورودی‌ها را بررسی می‌کنیم
    args = dict(c_in=c_in, c_out=c_out, kh=kh, kw=kw, h=h, w=w, stride=stride, dilation=dilation, groups=groups)
    bad = [name for name, value in args.items() if value < 1]
    if bad:
        raise ValueError("must be at least 1: " + ", ".join(bad))
    if padding < 0:
        raise ValueError("padding must be at least 0")

    # کسر دقیق، بدون خطای اعشاری
    in_group = Fraction(c_in, groups)
    out_group = Fraction(c_out, groups)
    if in_group.denominator != 1 or out_group.denominator != 1:
        raise ValueError("groups must divide both c_in and c_out")

    h_out = math.floor(Fraction(h + 2 * padding - dilation * (kh - 1) - 1, stride)) + 1
    w_out = math.floor(Fraction(w + 2 * padding - dilation * (kw - 1) - 1, stride)) + 1
    if h_out < 1 or w_out < 1:
        raise ValueError("output would be empty")

    taps = in_group.numerator * kh * kw
    # هر گروه همان تعداد وزن دارد
    params = groups * out_group.numerator * taps
    macs = params * h_out * w_out
    if bias:
        params = params + c_out
    return {"params": params, "macs": macs, "h_out": h_out, "w_out": w_out}


def dense_cost(n_in, n_out, bias=True):
    if n_in < 1:
        raise ValueError("n_in")
    if n_out < 1:
        raise ValueError("n_out")
    macs = n_in * n_out
    return {"params": macs + (n_out if bias else 0), "macs": macs}
