import numpy as np


class Conv:
    def __init__(self, w, conv2d, conv2d_backward):
        self.w = w
        self.f, self.b = conv2d, conv2d_backward
        self.p = (w.shape[2] - 1) // 2

    def forward(self, x):
        self.x = x
        return self.f(x, self.w, padding=self.p)

    def backward(self, g):
        dx, self.dw, _ = self.b(g, self.x, self.w, padding=self.p)
        return dx


class ReLU:
    def forward(self, x):
        self.on = (x > 0).astype(x.dtype)
        return x * self.on

    def backward(self, g):
        return g * self.on


class Identity:
    dw = None

    def forward(self, x):
        return x

    def backward(self, g):
        return g


def residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    M, C, k1 = w1.shape[:3]
    O, M2, k2 = w2.shape[:3]
    if not k1 % 2 or not k2 % 2:
        raise ValueError("k1 and k2 must be odd")
    if C != x.shape[1] or M != M2:
        raise ValueError("channel mismatch")
    if ws is None:
        if O != C:
            raise ValueError("ws is needed when O != C")
    elif ws.shape != (O, C, 1, 1):
        raise ValueError("ws must be (O, C, 1, 1)")

    dt = np.result_type(*filter(lambda q: q is not None, (x, w1, w2, ws, dy)), np.float32)
    cast = lambda q: np.array(q, dtype=dt)
    c1 = Conv(cast(w1), conv2d, conv2d_backward)
    c2 = Conv(cast(w2), conv2d, conv2d_backward)
    skip = Identity() if ws is None else Conv(cast(ws), conv2d, conv2d_backward)
    r1, r2 = ReLU(), ReLU()

    X = cast(x)
    y = r2.forward(c2.forward(r1.forward(c1.forward(X))) + skip.forward(X))
    g = r2.backward(cast(dy))
    dx = c1.backward(r1.backward(c2.backward(g))) + skip.backward(g)
    return y, dx, c1.dw, c2.dw, skip.dw
