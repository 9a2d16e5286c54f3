import numpy as np


def dense_channels(c0, k, layers):
    if not (c0 > 0 and k > 0 and layers >= 0):
        raise ValueError("invalid counts")
    counts = [c0]
    while len(counts) <= layers:
        counts.append(counts[-1] + k)
    return counts


def dense_block(x, weights, conv2d):
    N, C, H, W = x.shape
    total = C + sum(len(w) for w in weights)
    out = np.zeros((N, total, H, W))
    out[:, :C] = x
    for w in weights:
        k, c, kh, kw = w.shape
        if c != C:
            raise ValueError(f"layer wants {c} channels, there are {C}")
        if kh % 2 == 0 or kw % 2 == 0:
            raise ValueError("kernel sides must be odd")
        frame = np.zeros((N, C, H + kh - 1, W + kw - 1))
        frame[:, :, kh // 2:kh // 2 + H, kw // 2:kw // 2 + W] = np.maximum(out[:, :C], 0)
        for i in range(kh):
            for j in range(kw):
                # one tap of all filters
                out[:, C:C + k] += np.einsum("nchw,kc->nkhw", frame[:, :, i:i + H, j:j + W], w[:, :, i, j])
        C += k
    return out
