import numpy as np


def sizes(x, k):
    Ho = x.shape[1] - k.shape[1] + 1
    Wo = x.shape[2] - k.shape[2] + 1
    if Ho % 2 != 0 or Wo % 2 != 0:
        raise ValueError("the map after the convolution has an odd side")
    return Ho, Wo


def forward_parts(x, k, dt):
    Ho, Wo = sizes(x, k)
    C, kh, kw = k.shape
    c = np.zeros((Ho, Wo), dt)
    for i in range(Ho):
        for j in range(Wo):
            c[i, j] = np.sum(k.astype(dt) * x[:, i:i + kh, j:j + kw].astype(dt))
    p = np.zeros((Ho // 2, Wo // 2), dt)
    for i in range(Ho // 2):
        for j in range(Wo // 2):
            p[i, j] = (c[2 * i, 2 * j] + c[2 * i, 2 * j + 1] + c[2 * i + 1, 2 * j] + c[2 * i + 1, 2 * j + 1]) / 4
    return c, p


def tiny_forward(x, k, wf, bf):
    dt = np.result_type(x, k, wf, bf, np.float32)
    c, p = forward_parts(x, k, dt)
    z = np.zeros(len(bf), dt)
    f = p.flatten()
    for m in range(len(bf)):
        z[m] = bf[m]
        for r in range(len(f)):
            z[m] += dt.type(wf[m, r]) * f[r]
    return z


def tiny_backward(x, k, wf, bf, dz):
    dt = np.result_type(x, k, wf, bf, dz, np.float32)
    c, p = forward_parts(x, k, dt)
    f = p.flatten()
    M, P = wf.shape
    C, kh, kw = k.shape

    dwf = np.zeros((M, P), dt)
    dbf = np.zeros(M, dt)
    df = np.zeros(P, dt)
    for m in range(M):
        dbf[m] = dz[m]
        for r in range(P):
            dwf[m, r] = dt.type(dz[m]) * f[r]
            df[r] += dt.type(dz[m]) * dt.type(wf[m, r])

    dk = np.zeros(k.shape, dt)
    dx = np.zeros(x.shape, dt)
    half = c.shape[1] // 2
    for i in range(c.shape[0]):
        for j in range(c.shape[1]):
            g = df[(i // 2) * half + j // 2] / 4
            dk += g * x[:, i:i + kh, j:j + kw].astype(dt)
            dx[:, i:i + kh, j:j + kw] += g * k.astype(dt)
    return {"dwf": dwf, "dbf": dbf, "dk": dk, "dx": dx}


if __name__ == "__main__":
    x = np.array([[[1, 0, 2, 1], [3, 2, 0, 1]], [[0, 1, 1, 3], [2, 1, 1, -1]]])
    k = np.array([[[2]], [[-1]]])
    wf = np.array([[1, 3], [2, 2]])
    bf = np.array([1, -2])
    print(tiny_forward(x, k, wf, bf))
    print(tiny_backward(x, k, wf, bf, np.array([2, 1])))
