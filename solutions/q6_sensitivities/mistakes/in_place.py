"""The sensitivities of the last layer are computed in the caller's dLda."""

general_sensitivities = sensitivities


def sensitivities(Ws, bs, x, dLda, act):
    found = general_sensitivities(Ws, bs, x, dLda, act)
    dLda[...] = found[-1]
    return found
