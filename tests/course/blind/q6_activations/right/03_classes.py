import numpy as np


class Leaky:
    def __init__(self, alpha):
        self.alpha = alpha

    def value(self, x):
        return self.alpha * x

    def slope(self, x):
        return np.zeros_like(x) + self.alpha


class Elu(Leaky):
    def value(self, x):
        return self.alpha * np.expm1(x)

    def slope(self, x):
        return self.alpha * np.exp(x)


def activation(x, dy, kind, alpha):
    table = {"leaky": Leaky, "prelu": Leaky, "elu": Elu}
    if kind not in table:
        raise ValueError(kind)
    arrays = [x, dy]
    param = float(alpha) if kind != "prelu" else None
    if kind == "prelu":
        arrays.append(alpha)
        param = np.reshape(alpha.astype(np.float64), (alpha.shape[0],) + (1,) * (x.ndim - 2))
    dtype = np.result_type(np.float32, *arrays)
    xd, gd = x.astype(np.float64), dy.astype(np.float64)
    fun = table[kind](param)
    on = xd > 0
    left = np.where(on, 0.0, xd)
    y = np.where(on, xd, fun.value(left))
    dx = gd * np.where(on, 1.0, fun.slope(left))
    dalpha = None
    if kind == "prelu":
        summed = np.einsum("ncs,ncs->c", *(q.reshape(x.shape[:2] + (int(np.prod(x.shape[2:])),)) for q in (left, gd)))
        if alpha.shape == (1,):
            summed = np.array([np.sum(summed)])
        dalpha = summed.astype(dtype)
    return y.astype(dtype), dx.astype(dtype), dalpha
