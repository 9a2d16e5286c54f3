"""The new weights come in the dtype of w and the new bias in the dtype of beta: integers are cut off."""

general_fold_bn = fold_bn


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    w_folded, b_folded = general_fold_bn(w, b, gamma, beta, mean, var, eps=eps)
    return w_folded.astype(w.dtype), b_folded.astype(beta.dtype)
