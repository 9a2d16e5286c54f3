import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    """Looks up every pixel by its number: n*C*H*W + c*H*W + row*W + column."""
    N, C, H, W = x.shape
    O, Cw, kh, kw = w.shape
    if C != Cw:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)

    n, c, u, v, i, j = np.ogrid[:N, :C, :kh, :kw, :Ho, :Wo]
    row = i * stride + u * dilation - padding
    col = j * stride + v * dilation - padding
    inside = (row >= 0) & (row < H) & (col >= 0) & (col < W)
    number = ((n * C + c) * H + row) * W + col

    memory = x.ravel(order="K").astype(dtype)
    pixels = np.zeros((N, C, kh, kw, Ho, Wo), dtype)
    inside = np.broadcast_to(inside, pixels.shape)
    pixels[inside] = memory[number[inside]]
    y = np.einsum("ncuvij,ocuv->noij", pixels, w.astype(dtype), optimize=True)
    if b is not None:
        y = y + b.astype(dtype)[:, None, None]
    return y
