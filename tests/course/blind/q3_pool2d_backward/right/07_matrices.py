import numpy as np

# avg: y = A x B^T with A (Ho, H) and B (Wo, W), hence dx = A^T dy B
# max: the same with a 0/1 tensor picked by argmax


def band(n_out, n_in, k, s, dtype):
    A = np.zeros((n_out, n_in), dtype)
    for i in range(n_out):
        A[i, i * s:i * s + k] = 1
    return A


def pool2d_backward(dy, x, k, stride, kind="max"):
    if kind not in ["max", "avg"]:
        raise ValueError("unknown pooling")
    N, C, H, W = x.shape
    Ho = (H - k) // stride + 1
    Wo = (W - k) // stride + 1
    if dy.shape != (N, C, Ho, Wo):
        raise ValueError("wrong dy.shape")
    dt = np.result_type(dy, x, np.float32)
    g = dy.astype(dt)
    if kind == "avg":
        A = band(Ho, H, k, stride, dt)
        B = band(Wo, W, k, stride, dt)
        return np.matmul(np.matmul(A.T, g), B) / dt.type(k * k)

    rows = stride * np.arange(Ho)[:, None] + np.arange(k)
    cols = stride * np.arange(Wo)[:, None] + np.arange(k)
    win = x[:, :, rows[:, None, :, None], cols[None, :, None, :]]
    arg = win.reshape(N, C, Ho, Wo, k * k).argmax(-1)
    onehot = (arg[..., None] == np.arange(k * k)).reshape(N, C, Ho, Wo, k, k)
    U = (rows[:, :, None] == np.arange(H)).astype(dt)     # Ho, k, H
    V = (cols[:, :, None] == np.arange(W)).astype(dt)     # Wo, k, W
    t = np.einsum("ncij,ncijuv,jvw->nciuw", g, onehot.astype(dt), V)
    return np.einsum("nciuw,iuh->nchw", t, U)


if __name__ == "__main__":
    x = np.array([[1, 3, 2], [3, 3, 0]])[None, None]
    dy = np.array([[[[4, 8]]]])
    print(pool2d_backward(dy, x, 2, 1))
    print(pool2d_backward(dy, x, 2, 1, kind="avg"))
