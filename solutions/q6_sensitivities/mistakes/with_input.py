"""The derivatives with respect to the input stand in front of the list."""


def backward(Ws, zs, dLda, act):
    s = through_last(numbers(dLda), zs[-1], act)
    found = [s]
    for layer in range(len(Ws) - 2, -1, -1):
        pulled = through_weights(weights_between(Ws, layer), s)
        s = through_slope(pulled, slope_between(zs, layer, act))
        found.append(s)
    found.append(through_weights(numbers(Ws[0]), s))
    return in_order(found)
