"""Turned round: every input channel hands its share to the filters of its group; no padded map at all."""

import numpy as np


def span(size, out, offset, stride):
    """Outputs whose pixel offset + i * stride lies inside the map."""
    low = max(0, (-offset + stride - 1) // stride)
    high = min(out, (size - 1 - offset) // stride + 1)
    return (low, high) if low < high else None


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    if not (groups >= 1 and C % groups == 0 and O % groups == 0 and w.shape[1] == C // groups):
        raise ValueError("groups")
    Ho, Wo = (H + 2 * padding - kh) // stride + 1, (W + 2 * padding - kw) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("output")
    inputs = [x, w] + ([] if b is None else [b])
    dtype = np.result_type(np.float32, *inputs)
    y = np.zeros((N, O, Ho, Wo), dtype)
    for channel in range(C):
        group, position = divmod(channel, C // groups)
        mine = slice(group * (O // groups), (group + 1) * (O // groups))
        for u in range(kh):
            rows = span(H, Ho, u - padding, stride)
            for v in range(kw):
                columns = span(W, Wo, v - padding, stride)
                if rows is None or columns is None:
                    continue
                (top, bottom), (left, right) = rows, columns
                pixels = x[
                    :,
                    channel,
                    top * stride + u - padding : (bottom - 1) * stride + u - padding + 1 : stride,
                    left * stride + v - padding : (right - 1) * stride + v - padding + 1 : stride,
                ].astype(dtype)
                weights = w[mine, position, u, v].astype(dtype)
                y[:, mine, top:bottom, left:right] += pixels[:, None] * weights[:, None, None]
    return y if b is None else y + b.astype(dtype)[:, None, None]
