import functools
import inspect


def checked(minima):
    """Decorator: every named argument must be at least the given minimum."""

    def wrap(f):
        sig = inspect.signature(f)

        @functools.wraps(f)
        def inner(*args, **kwargs):
            bound = sig.bind(*args, **kwargs)
            bound.apply_defaults()
            for name, low in minima.items():
                if bound.arguments[name] < low:
                    raise ValueError(f"{name} < {low}")
            return f(*bound.args, **bound.kwargs)

        return inner

    return wrap


@checked({"n_in": 1, "n_out": 1})
def dense_cost(n_in: int, n_out: int, bias: bool = True) -> dict[str, int]:
    cost = {"params": 0, "macs": 0}
    cost["macs"] += n_in * n_out
    cost["params"] += n_in * n_out
    if bias:
        cost["params"] += n_out
    return cost


@checked(dict.fromkeys(["c_in", "c_out", "kh", "kw", "h", "w", "stride", "dilation", "groups"], 1) | {"padding": 0})
def conv_cost(c_in: int, c_out: int, kh: int, kw: int, h: int, w: int, stride: int = 1, padding: int = 0,
              dilation: int = 1, groups: int = 1, bias: bool = True) -> dict[str, int]:
    if (c_in % groups, c_out % groups) != (0, 0):
        raise ValueError("channels are not divisible by groups")
    cost = {"params": 0, "macs": 0}
    for key, n, k in (("h_out", h, kh), ("w_out", w, kw)):
        last = n + padding - 1 - dilation * (k - 1)      # last allowed place of the first tap
        first = -padding
        if last < first:
            raise ValueError(f"{key} would be less than 1")
        cost[key] = (last - first) // stride + 1
    per_filter = c_in // groups
    per_filter *= kh
    per_filter *= kw
    cost["params"] = c_out * (per_filter + 1) if bias else c_out * per_filter
    cost["macs"] = cost["h_out"] * cost["w_out"] * c_out * per_filter
    return cost
