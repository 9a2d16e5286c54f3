import numpy as np

# Computes the answer for stride 1 in double precision, then keeps every stride-th row and column.


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    inputs = [a for a in [x, w, b] if a is not None]
    out_type = np.result_type(*inputs, np.float32)
    work_type = np.result_type(out_type, np.float64)

    if x.shape[1] != w.shape[1]:
        raise ValueError("number of channels of x and w is different")
    if not (stride >= 1 and dilation >= 1 and padding >= 0):
        raise ValueError("stride, dilation or padding out of range")

    n, c, h, wid = x.shape
    o, _, kh, kw = w.shape
    hp, wp = h + 2 * padding, wid + 2 * padding
    h1 = hp - dilation * (kh - 1)           # output size for stride 1
    w1 = wp - dilation * (kw - 1)
    if h1 < 1 or w1 < 1:
        raise ValueError("kernel does not fit")

    xp = np.zeros((n, c, hp, wp), dtype=work_type)
    xp[:, :, padding : hp - padding, padding : wp - padding] = x
    kernel = np.array(w, dtype=work_type)   # a copy
    y = np.zeros((n, o, h1, w1), dtype=work_type)
    with np.errstate(all="ignore"):
        for u in range(kh):
            for v in range(kw):
                piece = xp[:, :, u * dilation : u * dilation + h1, v * dilation : v * dilation + w1]
                y = y + np.einsum("ncij,oc->noij", piece, kernel[:, :, u, v], optimize=True)
        if b is not None:
            y = y + np.array(b, dtype=work_type)[:, None, None]
        return y[:, :, ::stride, ::stride].astype(out_type)
