import numpy as np


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    """The sheet is cut into blocks of stride x stride cells: tap u = a*s + r goes to cell r of block i + a."""
    N, C, H, W = np.shape(x)
    Cw, O, kh, kw = np.shape(w)
    s = stride
    Ho = (H - 1) * s - 2 * padding + kh + output_padding
    Wo = (W - 1) * s - 2 * padding + kw + output_padding
    problems = []
    if C != Cw:
        problems.append("C differs")
    if output_padding != 0 and output_padding >= s:
        problems.append("output_padding too large")
    if Ho < 1 or Wo < 1:
        problems.append("no output")
    if problems:
        raise ValueError(", ".join(problems))

    dtype = np.result_type(x, w, np.float32, *(() if b is None else (b,)))
    X = np.array(x, dtype=dtype)
    K = np.array(w, dtype=dtype)

    bh = H + (kh - 1) // s + 1
    bw = W + (kw - 1) // s + 1
    blocks = np.zeros((N, O, bh, s, bw, s), dtype=dtype)
    for u in range(kh):
        a, r = divmod(u, s)
        for v in range(kw):
            e, t = divmod(v, s)
            part = np.tensordot(X, K[:, :, u, v], axes=(1, 0))        # N H W O
            blocks[:, :, a:a + H, r, e:e + W, t] += part.transpose(0, 3, 1, 2)
    sheet = blocks.reshape(N, O, bh * s, bw * s)
    y = sheet[:, :, padding:padding + Ho, padding:padding + Wo]
    if b is not None:
        y = y + np.array(b, dtype=dtype).reshape(1, O, 1, 1)
    return y
