"""The derivatives are those with respect to the activations a_l, not the pre-activations z_l."""


def backward(Ws, zs, dLda, act):
    a = numbers(dLda)
    found = [a]
    for layer in range(len(Ws) - 2, -1, -1):
        s = through_slope(a, slope_between(zs, layer + 1, act))
        a = through_weights(weights_between(Ws, layer), s)
        found.append(a)
    return in_order(found)
