import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    """Find the folded layer by experiment.

    Under the kernel lies a vector of C*kh*kw pixels. The answer to the zero vector is the new
    bias; the linear part of the answer to the k-th unit vector is the k-th new weight.
    """
    given = [w, gamma, beta, mean, var]
    if b is not None:
        given += [b]
    dtype = np.result_type(np.float32, *given)
    if np.count_nonzero(np.asarray(var) < 0):
        raise ValueError("negative variance")

    flat = np.array(w, dtype=np.float64).reshape(w.shape[0], -1)
    g, be, mu, v = (np.array(a, dtype=np.float64) for a in (gamma, beta, mean, var))
    bias = np.zeros_like(g) if b is None else np.array(b, dtype=np.float64)
    root = np.sqrt(v + eps)

    def conv(pixels, bias=0.0):
        return flat @ pixels + bias

    def bn(z, mu=0.0, be=0.0):
        return g * ((z - mu) / root) + be

    K = flat.shape[1]
    b_new = bn(conv(np.zeros(K), bias), mu, be)
    w_new = np.empty_like(flat)
    for k in range(K):
        unit = np.zeros(K)
        unit[k] = 1.0
        w_new[:, k] = bn(conv(unit))
    return w_new.reshape(w.shape).astype(dtype), b_new.astype(dtype)
