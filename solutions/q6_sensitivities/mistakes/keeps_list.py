"""The list of the results is kept from one call to the next."""

general_sensitivities = sensitivities
kept = []


def sensitivities(Ws, bs, x, dLda, act):
    kept[:0] = general_sensitivities(Ws, bs, x, dLda, act)
    return list(kept)
