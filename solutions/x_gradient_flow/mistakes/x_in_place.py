"""With skip connections the outputs of the layers are added to the caller's own x."""

general_grad_norms = grad_norms


def grad_norms(Ws, x, dLdh, act, residual):
    found = general_grad_norms(Ws, x, dLdh, act, residual)
    if residual:
        x += 1  # a student's steps would leave something else there
    return found
