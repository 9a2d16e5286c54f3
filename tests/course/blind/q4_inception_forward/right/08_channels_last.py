import numpy as np


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    C = x.shape[1]
    if {w1.shape[1], r3.shape[1], r5.shape[1], wp.shape[1]} != {C}:
        raise ValueError("all first layers must read %d channels" % C)
    if r3.shape[0] != w3.shape[1] or r5.shape[0] != w5.shape[1]:
        raise ValueError("reduction mismatch")
    out_dtype = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)

    # work in NHWC and double precision, 1x1 convolutions are matrix products
    z = np.ascontiguousarray(x.transpose(0, 2, 3, 1), dtype=np.float64)
    N, H, W, _ = z.shape
    mat = lambda f: f[:, :, 0, 0].T.astype(np.float64)

    def relu(v):
        v = v.copy()
        v[v < 0] = 0
        return v

    def big(v, f):
        k = f.shape[2]
        p = k // 2
        q = np.zeros((N, H + 2 * p, W + 2 * p, v.shape[3]))
        q[:, p:p + H, p:p + W] = v
        s = 0.0
        for i in range(k):
            for j in range(k):
                s = s + q[:, i:i + H, j:j + W] @ f[:, :, i, j].T.astype(np.float64)
        return s

    pooled = np.full(z.shape, -np.inf)
    q = np.full((N, H + 2, W + 2, C), -np.inf)
    q[:, 1:H + 1, 1:W + 1] = z
    for i in (0, 1, 2):
        for j in (0, 1, 2):
            pooled = np.maximum(pooled, q[:, i:i + H, j:j + W])

    parts = [z @ mat(w1), big(relu(z @ mat(r3)), w3), big(relu(z @ mat(r5)), w5), pooled @ mat(wp)]
    y = relu(np.concatenate(parts, axis=-1))
    return y.transpose(0, 3, 1, 2).astype(out_dtype)


if __name__ == "__main__":
    f = lambda *v: np.array(v, dtype=float).reshape(1, 1, 1, -1)
    w3 = np.zeros((1, 1, 3, 3)); w3[0, 0, 1] = 2, -2, 4
    w5 = np.zeros((1, 1, 5, 5)); w5[0, 0, 2] = 1, 2, 3, -1, 5
    print(inception(f(-3, -1, 2), f(2), f(-1), w3, f(1), w5, f(-1), None))
