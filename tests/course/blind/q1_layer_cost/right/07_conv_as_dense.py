# Idea: at one position, one group of a convolution is a dense layer from
# (c_in/groups * kh * kw) numbers to c_out/groups numbers.


def dense_cost(n_in: int, n_out: int, bias: bool = True) -> dict[str, int]:
    if not (n_in >= 1 and n_out >= 1):
        raise ValueError("n_in and n_out must be >= 1")
    w = n_in * n_out
    return {"params": w + n_out if bias else w, "macs": w}


def conv_cost(
    c_in: int, c_out: int, kh: int, kw: int, h: int, w: int,
    stride: int = 1, padding: int = 0, dilation: int = 1, groups: int = 1, bias: bool = True,
) -> dict[str, int]:
    if not all(v >= 1 for v in (c_in, c_out, kh, kw, h, w, stride, dilation, groups)):
        raise ValueError("all of these must be >= 1")
    if not padding >= 0:
        raise ValueError("padding must be >= 0")
    if not (c_in % groups == 0 and c_out % groups == 0):
        raise ValueError("groups must divide c_in and c_out")
    h_out = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    w_out = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if not (h_out >= 1 and w_out >= 1):
        raise ValueError("h_out and w_out must be >= 1")

    one = dense_cost(c_in // groups * kh * kw, c_out // groups, bias=bias)
    return {
        "params": one["params"] * groups,
        "macs": one["macs"] * groups * (h_out * w_out),
        "h_out": h_out,
        "w_out": w_out,
    }


if __name__ == "__main__":
    print(conv_cost(3, 8, 3, 3, 6, 7, stride=2, padding=1))
    print(dense_cost(126, 96))
