"""The layers are taken from the caller's lists, which are empty or shorter afterwards."""

general_sensitivities = sensitivities


def sensitivities(Ws, bs, x, dLda, act):
    found = general_sensitivities(Ws, bs, x, dLda, act)
    if isinstance(Ws, list):
        while len(Ws) > 1:
            Ws.pop()
    return found
