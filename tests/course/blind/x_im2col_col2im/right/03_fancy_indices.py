import numpy as np


def get_indices(C, H, W, kh, kw, s, p):
    """Channel, row and column of every entry of the matrix, in the padded image."""
    ho = (H + 2 * p - kh) // s + 1
    wo = (W + 2 * p - kw) // s + 1
    i0 = np.tile(np.repeat(np.arange(kh), kw), C)
    j0 = np.tile(np.arange(kw), kh * C)
    k = np.repeat(np.arange(C), kh * kw).reshape(-1, 1)
    i1 = s * np.repeat(np.arange(ho), wo)
    j1 = s * np.tile(np.arange(wo), ho)
    return k, i0.reshape(-1, 1) + i1.reshape(1, -1), j0.reshape(-1, 1) + j1.reshape(1, -1)


def im2col(x, kh, kw, stride, padding):
    if padding < 0:
        raise ValueError("padding")
    if stride < 1:
        raise ValueError("stride")
    N, C, H, W = x.shape
    if min((H + 2 * padding - kh) // stride, (W + 2 * padding - kw) // stride) < 0:
        raise ValueError("kernel too big")
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), np.result_type(x, np.float32))
    xp[:, :, padding:padding + H, padding:padding + W] = x
    k, i, j = get_indices(C, H, W, kh, kw, stride, padding)
    return xp[:, k, i, j]


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    k, i, j = get_indices(C, H, W, kh, kw, stride, padding)
    if cols.shape[0] != N or cols.shape[1:] != i.shape:
        raise ValueError("shape of cols does not fit")
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), np.result_type(cols, np.float32))
    np.add.at(xp, (slice(None), k, i, j), cols)
    # برش دادن حاشیه
    return xp[:, :, padding:padding + H, padding:padding + W]


if __name__ == "__main__":
    a = np.array([[[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [0, 1, 2]]]])
    print(im2col(a, 2, 2, 1, 0))
