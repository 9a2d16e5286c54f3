import numpy as np
from numpy.lib.stride_tricks import as_strided


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    N, C, H, W = x.shape
    O, D, kh, kw = w.shape
    if not (groups >= 1 and C % groups == 0 and O % groups == 0):
        raise ValueError("groups")
    if D != C // groups:
        raise ValueError("w")
    Hp, Wp = H + 2 * padding, W + 2 * padding
    if kh > Hp or kw > Wp:
        raise ValueError("kernel")
    Ho, Wo = (Hp - kh) // stride + 1, (Wp - kw) // stride + 1

    types = [x.dtype, w.dtype, np.dtype(np.float32)]
    if b is not None:
        types.append(b.dtype)
    dt = np.result_type(*types)

    z = np.zeros((N, C, Hp, Wp), dtype=dt, order="C")
    z[:, :, padding:padding + H, padding:padding + W] = x
    sn, sc, sh, sw = z.strides
    # N, g, Ho, Wo, D, kh, kw
    view = as_strided(
        z,
        shape=(N, groups, Ho, Wo, D, kh, kw),
        strides=(sn, sc * D, sh * stride, sw * stride, sc, sh, sw),
        writeable=False,
    )
    rows = view.reshape(N, groups, Ho * Wo, D * kh * kw)
    ker = w.astype(dt).reshape(groups, O // groups, D * kh * kw).transpose(0, 2, 1)
    out = rows @ ker                                           # N g L O/g
    out = out.transpose(0, 1, 3, 2).reshape(N, O, Ho, Wo)
    bias = np.zeros(O, dt) if b is None else b.astype(dt)
    return out + bias[None, :, None, None]
