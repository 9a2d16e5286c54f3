import numpy as np


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    (N, C, H, W), (O, D, kh, kw) = x.shape, w.shape
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("Ho, Wo")
    if groups < 1 or C != D * groups or O % groups > 0:
        raise ValueError("groups")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)

    # flat number of the pixel for every tap and every window, H*W = the zero pixel
    r = stride * np.arange(Ho)[:, None] + np.arange(kh) - padding          # Ho kh
    q = stride * np.arange(Wo)[:, None] + np.arange(kw) - padding          # Wo kw
    okr, okq = (r >= 0) & (r < H), (q >= 0) & (q < W)
    number = r[:, None, :, None] * W + q[None, :, None, :]                 # Ho Wo kh kw
    number = np.where(okr[:, None, :, None] & okq[None, :, None, :], number, H * W)

    flat = np.zeros((N, C, H * W + 1))
    flat[:, :, :-1] = x.reshape(N, C, H * W)
    patches = flat[:, :, number.reshape(Ho * Wo, kh * kw)]                 # N C L K
    patches = patches.reshape(N, groups, D, Ho * Wo, kh * kw).swapaxes(2, 3)
    patches = patches.reshape(N, groups, Ho * Wo, D * kh * kw)
    kernels = w.reshape(groups, O // groups, D * kh * kw).astype(float)
    y = np.einsum("nglk,gok->ngol", patches, kernels).reshape(N, O, Ho, Wo)
    if b is not None:
        y = y + np.expand_dims(b, (1, 2))
    return y.astype(dtype)
