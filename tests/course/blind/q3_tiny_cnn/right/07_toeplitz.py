import numpy as np


# همهٔ شبکه به شکل ضرب ماتریس: c = T vec(x) ،  f = A c ،  z = wf f + bf
def conv_matrix(k, H, W):
    C, kh, kw = k.shape
    Ho, Wo = H - kh + 1, W - kw + 1
    T = np.zeros((Ho * Wo, C * H * W), dtype=k.dtype)
    for i in range(Ho):
        for j in range(Wo):
            block = np.zeros((C, H, W), dtype=k.dtype)
            block[:, i:i + kh, j:j + kw] = k
            T[i * Wo + j] = block.ravel()
    return T


def pool_matrix(Ho, Wo, dtype):
    A = np.zeros(((Ho // 2) * (Wo // 2), Ho * Wo), dtype=dtype)
    for i in range(Ho):
        for j in range(Wo):
            A[(i // 2) * (Wo // 2) + j // 2, i * Wo + j] = 0.25
    return A


def prepare(x, k, dtype):
    C, H, W = x.shape
    Ho, Wo = H - k.shape[1] + 1, W - k.shape[2] + 1
    if Ho % 2 or Wo % 2:
        raise ValueError("نقشهٔ پس از کانولوشن باید ابعاد زوج داشته باشد")
    return conv_matrix(k.astype(dtype), H, W), pool_matrix(Ho, Wo, dtype), x.astype(dtype).ravel()


def tiny_forward(x, k, wf, bf):
    dtype = np.result_type(x, k, wf, bf, np.float32)
    T, A, vec = prepare(x, k, dtype)
    return wf.astype(dtype) @ (A @ (T @ vec)) + bf.astype(dtype)


def tiny_backward(x, k, wf, bf, dz):
    dtype = np.result_type(x, k, wf, bf, dz, np.float32)
    T, A, vec = prepare(x, k, dtype)
    g = dz.astype(dtype)
    f = A @ (T @ vec)
    dc = A.T @ (wf.astype(dtype).T @ g)
    dx = (T.T @ dc).reshape(x.shape)
    dT = np.outer(dc, vec)          # gradient of every entry of T ...
    C, kh, kw = k.shape
    _, H, W = x.shape
    Ho, Wo = H - kh + 1, W - kw + 1
    dT = dT.reshape(Ho, Wo, C, H, W)
    dk = np.zeros(k.shape, dtype)
    for i in range(Ho):             # ... and k stands in each row of it once
        for j in range(Wo):
            dk += dT[i, j, :, i:i + kh, j:j + kw]
    return {"dwf": np.outer(g, f), "dbf": g, "dk": dk, "dx": dx}
