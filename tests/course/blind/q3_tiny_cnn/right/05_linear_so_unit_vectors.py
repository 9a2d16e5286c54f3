import numpy as np

# The network without bias is linear in x, in k and in wf. So each derivative is simply the
# output for a unit array in place of x (or k): no backward pass needed. Slow but short.


def _net(x, k, wf):
    kh, kw = k.shape[1:]
    Ho, Wo = x.shape[1] - kh + 1, x.shape[2] - kw + 1
    c = np.zeros((Ho, Wo), x.dtype)
    for u in range(kh):
        for v in range(kw):
            c += np.tensordot(k[:, u, v], x[:, u:u + Ho, v:v + Wo], axes=1)
    return wf @ c.reshape(Ho // 2, 2, Wo // 2, 2).mean(axis=(1, 3)).ravel()


def _validate(x, k):
    if (x.shape[1] - k.shape[1]) % 2 == 0:
        raise ValueError("height after the convolution is odd")
    if (x.shape[2] - k.shape[2]) % 2 == 0:
        raise ValueError("width after the convolution is odd")


def tiny_forward(x, k, wf, bf):
    _validate(x, k)
    T = np.result_type(x, k, wf, bf, np.float32)
    return _net(x.astype(T), k.astype(T), wf.astype(T)) + bf.astype(T)


def tiny_backward(x, k, wf, bf, dz):
    _validate(x, k)
    T = np.result_type(x, k, wf, bf, dz, np.float32)
    x, k, wf, dz = x.astype(T), k.astype(T), wf.astype(T), dz.astype(T)

    def gradient(shape, f):
        g = np.empty(shape, T)
        for pos in np.ndindex(*shape):
            e = np.zeros(shape, T)
            e[pos] = 1
            g[pos] = f(e)
        return g

    row = dz[None, :] @ wf                      # dL/df as a dense layer with one output
    pooled = _net(x, k, np.eye(wf.shape[1], dtype=T))
    return {
        "dwf": np.outer(dz, pooled),
        "dbf": dz,
        "dk": gradient(k.shape, lambda e: _net(x, e, row)[0]),
        "dx": gradient(x.shape, lambda e: _net(e, k, row)[0]),
    }
