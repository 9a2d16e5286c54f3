import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    """Batch norm in evaluation is the linear map y = D z + c with a diagonal matrix D."""
    have_bias = b is not None
    inputs = (w, b, gamma, beta, mean, var) if have_bias else (w, gamma, beta, mean, var)
    out_type = np.result_type(np.float32, *inputs)

    if (np.asarray(var) < 0).any():
        raise ValueError("a variance cannot be negative")

    sigma = np.sqrt(np.asarray(var, np.float64) + eps)
    D = np.diag(np.asarray(gamma, np.float64) / sigma)
    c = np.asarray(beta, np.float64) - D @ np.asarray(mean, np.float64)

    W = np.asarray(w, np.float64).reshape(w.shape[0], -1)
    W_new = (D @ W).reshape(w.shape)
    b_new = c + (D @ np.asarray(b, np.float64) if have_bias else 0.0)
    return W_new.astype(out_type), b_new.astype(out_type)
