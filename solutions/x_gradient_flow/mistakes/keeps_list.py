"""The list of the results is kept from one call to the next."""

general_grad_norms = grad_norms
kept = []


def grad_norms(Ws, x, dLdh, act, residual):
    kept[:0] = general_grad_norms(Ws, x, dLdh, act, residual)
    return list(kept)
