import numpy as np


def _sources(n_out, n_in, k, s, p):
    """For every tap u and output row a the input row i with i*s + u == a + p; n_in where there is none."""
    a = np.arange(n_out)[None, :] + p
    u = np.arange(k)[:, None]
    i, rest = np.divmod(a - u, s)
    return np.where((rest == 0) & (i >= 0) & (i < n_in), i, n_in)


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    dtype = np.result_type(x, w, np.float32)
    if b is not None:
        dtype = np.promote_types(dtype, b.dtype)
    N, C, H, W = x.shape
    if C != len(w):
        raise ValueError("wrong number of channels in w")
    O, kh, kw = w.shape[1:]
    Ho = (H - 1) * stride - 2 * padding + kh + output_padding
    Wo = (W - 1) * stride - 2 * padding + kw + output_padding
    if not (Ho >= 1 and Wo >= 1):
        raise ValueError("empty output")
    if output_padding != 0 and not output_padding < stride:
        raise ValueError("output_padding not below stride")

    # one more row and column of zeros, for "no such pixel"
    xz = np.pad(x.astype(dtype), ((0, 0), (0, 0), (0, 1), (0, 1)))
    I = _sources(Ho, H, kh, stride, padding)
    J = _sources(Wo, W, kw, stride, padding)
    f = w.astype(dtype)

    y = np.zeros((N, O, Ho, Wo), dtype=dtype)
    for u in range(kh):
        some_rows = np.take(xz, I[u], axis=2)
        for v in range(kw):
            seen = np.take(some_rows, J[v], axis=3)
            y += np.einsum("ncae,co->noae", seen, f[:, :, u, v])
    if b is not None:
        y += b.astype(dtype).reshape(O, 1, 1)
    return y


if __name__ == "__main__":
    x = np.array([[[[2, -1], [1, 3]]]])
    w = np.array([[[[1, 2, 3], [0, 1, -1]]]])
    print(conv_transpose2d(x, w, stride=2))
    print(conv_transpose2d(x, w, stride=2, padding=1, output_padding=1))
