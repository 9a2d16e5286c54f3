"""The gradient is computed in the caller's own dLdh."""

general_grad_norms = grad_norms


def grad_norms(Ws, x, dLdh, act, residual):
    found = general_grad_norms(Ws, x, dLdh, act, residual)
    dLdh *= 2  # a student's steps would leave something else there
    return found
