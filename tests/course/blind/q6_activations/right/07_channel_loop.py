import numpy as np


def one_channel(x, g, kind, a):
    """x, g: any shape, float64; a: one number. Returns y, dx and the sum for alpha."""
    y = x.copy()
    dx = g.copy()
    idx = np.nonzero(x <= 0)
    xi = x[idx]
    if kind == "elu":
        y[idx] = a * np.expm1(xi)
        dx[idx] = g[idx] * (a * np.exp(xi))
    else:
        y[idx] = a * xi
        dx[idx] = a * g[idx]
    return y, dx, np.dot(xi, g[idx])


def activation(x, dy, kind, alpha):
    if kind != "leaky" and kind != "prelu" and kind != "elu":
        raise ValueError("kind should be leaky, prelu or elu")
    is_array = kind == "prelu"
    dtype = np.result_type(x, dy, alpha, np.float32) if is_array else np.result_type(x, dy, np.float32)
    C = x.shape[1]
    y = np.empty(x.shape, dtype=dtype)
    dx = np.empty(x.shape, dtype=dtype)
    sums = []
    for c in range(C):
        if is_array:
            a = float(alpha[c]) if len(alpha) == C else float(alpha[0])
        else:
            a = float(alpha)
        yc, dc, s = one_channel(x[:, c].astype(np.float64), dy[:, c].astype(np.float64), kind, a)
        y[:, c] = yc
        dx[:, c] = dc
        sums.append(s)
    if not is_array:
        return y, dx, None
    if len(alpha) == 1:
        sums = [sum(sums)]
    return y, dx, np.array(sums, dtype=dtype)


if __name__ == "__main__":
    x = np.array([[[-2, 0, 3], [1, -1, -4]]])
    dy = np.array([[[4, 8, 5], [6, 2, 3]]])
    print(activation(x, dy, "prelu", np.array([0.25, 3])))
