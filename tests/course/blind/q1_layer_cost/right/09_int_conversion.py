from operator import index
from typing import NamedTuple


class Axis(NamedTuple):
    size: int
    taps: int

    def out(self, s, p, d):
        q, _ = divmod(self.size + 2 * p - d * (self.taps - 1) - 1, s)
        return q + 1


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    """هزینه‌ی یک لایه‌ی کانولوشن"""
    # همه را به int پایتون تبدیل می‌کنیم تا سرریز نداشته باشیم
    c_in, c_out, kh, kw, h, w, s, p, d, g = map(
        index, (c_in, c_out, kh, kw, h, w, stride, padding, dilation, groups)
    )
    ok = c_in > 0 and c_out > 0 and kh > 0 and kw > 0 and h > 0 and w > 0 and s > 0 and p >= 0 and d > 0 and g > 0
    ok = ok and c_in % g == 0 and c_out % g == 0
    ok = ok and Axis(h, kh).out(s, p, d) > 0 and Axis(w, kw).out(s, p, d) > 0
    if not ok:
        raise ValueError("آرگومان نامعتبر")

    rows = Axis(h, kh).out(s, p, d)
    cols = Axis(w, kw).out(s, p, d)
    weights = c_out * (c_in // g) * kh * kw
    return {
        "params": weights + (c_out if bias else 0),
        "macs": weights * rows * cols,  # بایاس حساب نمی‌شود
        "h_out": rows,
        "w_out": cols,
    }


def dense_cost(n_in, n_out, bias=True):
    """هزینه‌ی یک لایه‌ی کاملاً متصل"""
    n_in, n_out = index(n_in), index(n_out)
    if not (n_in > 0 and n_out > 0):
        raise ValueError("آرگومان نامعتبر")
    return {"params": n_in * n_out + (n_out if bias else 0), "macs": n_in * n_out}
