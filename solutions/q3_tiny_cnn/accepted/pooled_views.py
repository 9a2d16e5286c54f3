"""No map is ever spread: the pooled views of the image meet the gradient of the pooled map."""

import numpy as np


def pooled(maps):
    """(..., H, W) -> (..., H/2, W/2)"""
    h, w = maps.shape[-2:]
    return maps.reshape(*maps.shape[:-2], h // 2, 2, w // 2, 2).mean(axis=(-3, -1))


def views(x, k):
    """(C, kh, kw, Ho/2, Wo/2): what each tap sees on average."""
    ho, wo = x.shape[1] - k.shape[1] + 1, x.shape[2] - k.shape[2] + 1
    if ho // 2 * 2 != ho or wo // 2 * 2 != wo:
        raise ValueError((ho, wo))
    return pooled(np.lib.stride_tricks.sliding_window_view(x, (ho, wo), axis=(1, 2)))


def tiny_forward(x, k, wf, bf):
    kind = np.result_type(x, k, wf, bf, np.float32)
    x, k, wf, bf = (np.array(a, kind) for a in (x, k, wf, bf))
    f = (views(x, k) * k[..., None, None]).sum(axis=(0, 1, 2))
    return np.dot(wf, f.flatten()) + bf


def tiny_backward(x, k, wf, bf, dz):
    kind = np.result_type(x, k, wf, bf, dz, np.float32)
    x, k, wf, dz = (np.array(a, kind) for a in (x, k, wf, dz))
    seen = views(x, k)
    f = (seen * k[..., None, None]).sum(axis=(0, 1, 2))
    dp = np.dot(wf.T, dz).reshape(f.shape)
    dc = np.repeat(np.repeat(dp, 2, 0), 2, 1) / 4
    kh, kw = k.shape[1:]
    framed = np.pad(dc, [(kh - 1, kh - 1), (kw - 1, kw - 1)])
    dx = np.zeros_like(x)
    for u in range(kh):
        for v in range(kw):
            bottom, right = kh - 1 - u, kw - 1 - v
            part = framed[bottom : bottom + x.shape[1], right : right + x.shape[2]]
            dx += k[:, u, v].reshape(-1, 1, 1) * part
    return {"dwf": np.outer(dz, f), "dbf": dz, "dk": (seen * dp).sum(axis=(3, 4)), "dx": dx}
