"""The layers are taken from the caller's list, which is shorter afterwards."""

general_grad_norms = grad_norms


def grad_norms(Ws, x, dLdh, act, residual):
    found = general_grad_norms(Ws, x, dLdh, act, residual)
    while isinstance(Ws, list) and Ws:
        Ws.pop()
    return found
