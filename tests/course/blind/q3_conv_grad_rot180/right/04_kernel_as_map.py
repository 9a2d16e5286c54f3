import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    """Convolution is commutative: slide the rotated dy over the padded kernel."""
    H, W = x.shape
    kh, kw = k.shape
    Ho, Wo = H - kh + 1, W - kw + 1
    if dy.shape != (Ho, Wo):
        raise ValueError("wrong upstream gradient")

    dtype = np.result_type(x, k, dy, np.float32)
    padded_k = np.zeros((kh + 2 * (Ho - 1), kw + 2 * (Wo - 1)), dtype)
    padded_k[Ho - 1:Ho - 1 + kh, Wo - 1:Wo - 1 + kw] = k
    rotated = dy[::-1, ::-1].astype(dtype)
    return (corr2d_valid(padded_k, rotated),
            corr2d_valid(x.astype(dtype), dy.astype(dtype)))


if __name__ == "__main__":
    # smallest test: everything 1x1, so the correlation is a product
    print(conv_grads(np.array([[3]]), np.array([[5]]), np.array([[2]]), corr2d_valid=np.multiply))
