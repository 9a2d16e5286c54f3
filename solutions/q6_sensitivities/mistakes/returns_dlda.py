"""Where the last layer changes nothing, the caller's dLda itself is returned."""

general_sensitivities = sensitivities


def sensitivities(Ws, bs, x, dLda, act):
    found = general_sensitivities(Ws, bs, x, dLda, act)
    if act == "id" and found[-1].dtype == dLda.dtype:
        found[-1] = dLda
    return found
