import numpy as np


# the identity is a 1x1 projection with the unit matrix
def residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    C = x.shape[1]
    O = w2.shape[0]
    if w1.shape[2] % 2 == 0 or w2.shape[2] % 2 == 0:
        raise ValueError("even kernel")
    if w1.shape[1] != C or w2.shape[1] != w1.shape[0]:
        raise ValueError("channels of w1 / w2")
    given = ws is not None
    if given:
        dtype = np.result_type(x, w1, w2, ws, dy, np.float32)
        if ws.ndim != 4 or ws.shape != (O, C, 1, 1):
            raise ValueError("shape of ws")
        P = ws.astype(dtype)
    else:
        dtype = np.result_type(x, w1, w2, dy, np.float32)
        if O != C:
            raise ValueError("no projection, but O != C")
        P = np.eye(C, dtype=dtype).reshape(C, C, 1, 1)
    x = x.astype(dtype)
    w1 = w1.astype(dtype)
    w2 = w2.astype(dtype)
    dy = dy.astype(dtype)
    pad1 = w1.shape[2] // 2
    pad2 = w2.shape[2] // 2
    before1 = conv2d(x, w1, None, 1, pad1, 1)
    h = np.clip(before1, 0, None)
    before2 = conv2d(h, w2, None, 1, pad2, 1) + conv2d(x, P, None, 1, 0, 1)
    y = np.clip(before2, 0, None)
    d2 = np.where(before2 > 0, dy, 0)
    dh, dw2, _ = conv2d_backward(d2, h, w2, 1, pad2, 1)
    d1 = np.where(before1 > 0, dh, 0)
    dxa, dw1, _ = conv2d_backward(d1, x, w1, 1, pad1, 1)
    dxb, dP, _ = conv2d_backward(d2, x, P, 1, 0, 1)
    return (y.astype(dtype), (dxa + dxb).astype(dtype), dw1.astype(dtype), dw2.astype(dtype),
            dP.astype(dtype) if given else None)
