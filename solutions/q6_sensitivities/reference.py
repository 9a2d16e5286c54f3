"""Sensitivities of a network: forward once to know every pre-activation, then backward, one layer at a time."""

import numpy as np


def sensitivities(Ws, bs, x, dLda, act):
    """Return the derivatives of the loss with respect to the pre-activations of all layers, first layer first.

    Ws: L arrays (n_l, n_{l-1}), bs: L arrays (n_l,), x: (n_0,), dLda: (n_L,), act: "tanh", "relu", "sigmoid" or "id".
    Returns L new arrays (n_l,) of dtype np.result_type(x, dLda, *Ws, *bs, np.float32).
    Raises ValueError when act is none of the four.
    """
    check_act(act)
    dtype = result_dtype(Ws, bs, x, dLda)
    zs = forward(Ws, bs, x, act)
    return store(backward(Ws, zs, dLda, act), dtype)


def check_act(act):
    """Refuse an unknown activation function."""
    if act not in ("tanh", "relu", "sigmoid", "id"):
        raise ValueError("unknown activation function")


def result_dtype(Ws, bs, x, dLda):
    """The common dtype of all arrays, at least float32."""
    return np.result_type(x, dLda, *Ws, *bs, np.float32)


def numbers(array):
    """The entries of an array in double precision, as a new array."""
    return np.array(array, dtype=np.float64)


# Forward


def forward(Ws, bs, x, act):
    """The pre-activations of all layers."""
    zs, a = [], numbers(x)
    for weights, bias in zip(Ws, bs, strict=True):
        zs.append(pre_activation(numbers(weights), a, numbers(bias)))
        a = fed_forward(zs[-1], act)
    return zs


def pre_activation(weights, a, bias):
    """What a layer's units add up."""
    return weights @ a + bias


def fed_forward(z, act):
    """What the next layer receives."""
    return activate(z, act)


def activate(z, act):
    """The activation function f."""
    if act == "tanh":
        return np.tanh(z)
    if act == "relu":
        return np.maximum(z, 0)
    if act == "sigmoid":
        return 1 / (1 + np.exp(-z))
    return z


def slope(z, act):
    """The derivative of f at z."""
    if act == "tanh":
        return slope_of_tanh(z)
    if act == "relu":
        return slope_of_relu(z)
    if act == "sigmoid":
        return slope_of_sigmoid(z)
    return np.ones_like(z)


def slope_of_tanh(z):
    """1 - tanh(z) ** 2."""
    return 1 - np.tanh(z) ** 2


def slope_of_relu(z):
    """1 where the unit is on, 0 where it is off and at 0."""
    return np.where(z > 0, 1.0, 0.0)


def slope_of_sigmoid(z):
    """f (1 - f)."""
    a = activate(z, "sigmoid")
    return a * (1 - a)


# Backward


def backward(Ws, zs, dLda, act):
    """The sensitivities of all layers, from the last to the first, in the order of the layers."""
    s = through_last(numbers(dLda), zs[-1], act)
    found = [s]
    for layer in range(len(Ws) - 2, -1, -1):
        pulled = through_weights(weights_between(Ws, layer), s)
        s = through_slope(pulled, slope_between(zs, layer, act))
        found.append(s)
    return in_order(found)


def through_last(dLda, z, act):
    """From the outputs of the last layer to its pre-activations."""
    return dLda * slope(z, act)


def weights_between(Ws, layer):
    """The weights that lead from a layer's activations to the pre-activations behind them."""
    return numbers(Ws[layer + 1])


def through_weights(weights, s):
    """From the pre-activations of a layer to the activations before it: each unit adds up what it reaches."""
    return weights.T @ s


def slope_between(zs, layer, act):
    """The derivatives that lead from a layer's activations to its own pre-activations."""
    return slope(zs[layer], act)


def through_slope(pulled, slopes):
    """From a layer's activations to its pre-activations."""
    return pulled * slopes


def in_order(found):
    """First layer first."""
    return found[::-1]


def store(found, dtype):
    """Put the sensitivities into new arrays of the result's dtype."""
    return [s.astype(dtype) for s in found]


# How the results are judged: errors of the size of one rounding each, carried along to first order


def scale_sensitivities(Ws, bs, x, dLda, act):
    """For every layer the products of absolute values, and how far roundings before them can move them."""
    a, moved_a, layers = np.abs(numbers(x)), np.zeros(np.shape(x)), []
    for of_layer in zip(Ws, bs, strict=True):
        weights, bias = (np.abs(numbers(array)) for array in of_layer)
        moved_z = weights @ (a + moved_a) + bias
        layers.append((weights, moved_z))
        moved_a = moved_z if act in ("relu", "id") else np.minimum(moved_z, 1) + 1
        a = weights @ a + bias if act in ("relu", "id") else np.ones_like(bias)
    found, zs = [], forward(Ws, bs, x, act)
    s, moved_s = np.abs(numbers(dLda)), np.zeros(np.shape(dLda))
    for layer in range(len(layers) - 1, -1, -1):
        slopes = np.abs(slope(zs[layer], act))
        moved_slopes = np.zeros_like(slopes) if act in ("relu", "id") else 1 + layers[layer][1]
        s, moved_s = s * slopes, moved_s * slopes + s * (slopes + moved_slopes)
        found.append(s + moved_s)
        weights = layers[layer][0]
        s, moved_s = weights.T @ s, weights.T @ (s + moved_s)
    return found[::-1]


def terms_sensitivities(Ws, bs, x, dLda, act):
    """The numbers of products that come together on the longest way."""
    return sum(max(np.shape(weights)) + 1 for weights in Ws)
