"""How large the gradient is at every layer: forward once to know all pre-activations, then backward, layer by layer."""

import numpy as np


def grad_norms(Ws, x, dLdh, act, residual):
    """Return the Frobenius norms of the derivatives of the loss with respect to h_0, ..., h_{L-1}.

    Ws: L arrays (n, n), x: (N, n), dLdh: (N, n), act: "tanh", "relu", "sigmoid" or "id", residual: with skip connections.
    Returns L numbers of dtype np.result_type(x, dLdh, *Ws, np.float32).
    Raises ValueError when act is none of the four.
    """
    check_act(act)
    dtype, working = result_dtype(Ws, x, dLdh), working_dtype(Ws, x, dLdh)
    weights = [numbers(array, working) for array in Ws]
    zs = forward(weights, numbers(x, working), act, residual)
    gradients = backward(weights, zs, numbers(dLdh, working), act, residual)
    return store([norm(gradient) for gradient in gradients], dtype)


def check_act(act):
    """Refuse an unknown activation function."""
    if act not in ("tanh", "relu", "sigmoid", "id"):
        raise ValueError("unknown activation function")


def result_dtype(Ws, x, dLdh):
    """The common dtype of all arrays, at least float32."""
    return np.result_type(x, dLdh, *Ws, np.float32)


def working_dtype(Ws, x, dLdh):
    """Double precision, whatever comes in."""
    return np.float64


def numbers(array, dtype):
    """The entries of an array in a dtype, as a new array."""
    return np.array(array, dtype=dtype)


# Forward


def forward(weights, x, act, residual):
    """The pre-activations of all layers."""
    h, zs = x, []
    for of_layer in weights:
        zs.append(pre_activation(h, of_layer))
        h = layer_output(h, zs[-1], act, residual)
    return zs


def pre_activation(h, of_layer):
    """What a layer's units add up, for every input of the batch."""
    return h @ of_layer.T


def layer_output(h, z, act, residual):
    """What a layer hands on."""
    out = activate(z, act)
    return add_skip(out, h) if residual else out


def add_skip(out, h):
    """The output of a layer with a skip connection."""
    return out + h


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


def backward(weights, zs, dLdh, act, residual):
    """The gradients with respect to the inputs of all layers, first layer first."""
    gradient, found = dLdh, []
    for layer in range(len(weights) - 1, -1, -1):
        gradient = layer_gradient(gradient, zs[layer], weights[layer], act, residual)
        found.append(gradient)
    return in_order(found)


def layer_gradient(gradient, z, of_layer, act, residual):
    """From the gradient for a layer's output to the gradient for its input."""
    through = through_weights(through_slope(gradient, z, act), of_layer)
    return add_skip_gradient(through, gradient, z, act) if residual else through


def through_slope(gradient, z, act):
    """From a layer's activations to its pre-activations."""
    return gradient * slope(z, act)


def through_weights(dz, of_layer):
    """From a layer's pre-activations to its input: every unit of the input adds up what it reaches."""
    return dz @ of_layer


def add_skip_gradient(through, gradient, z, act):
    """What comes back by the skip connection is the gradient for the output as it is."""
    return through + gradient


def in_order(found):
    """First layer first."""
    return found[::-1]


# The norms


def norm(gradient):
    """The Frobenius norm over the whole batch."""
    return np.sqrt(np.sum(gradient**2))


def store(norms, dtype):
    """The norms as numbers of the result's dtype."""
    return [dtype.type(number) for number in norms]


# How the results are judged. The norms may span many powers of ten, so every one has a scale of its own.


def scale_grad_norms(Ws, x, dLdh, act, residual):
    """For every norm itself, and how far roundings of the size 1 move it, to first order.

    What a layer adds to the errors is bounded entry by entry. What was there before is passed on by its Jacobian; a
    bound for the worst direction would grow far faster than the gradients do, so that the mean over all directions
    stands for it: the Frobenius norm of the Jacobian divided by the root of n.
    """
    weights = [numbers(array, np.float64) for array in Ws]
    h, moved, layers = numbers(x, np.float64), np.zeros(len(x)), []
    for of_layer in weights:
        z, own = pre_activation(h, of_layer), np.abs(h) @ np.abs(of_layer).T
        slopes, out = slope(z, act), activate(z, act)
        moved_z = own + moved[:, np.newaxis] * np.linalg.norm(of_layer) / np.sqrt(len(of_layer))
        layers.append((of_layer, slopes, scale_slope_errors(slopes, moved_z, act)))
        added = slopes * own + np.abs(out) + (np.abs(h) if residual else 0)
        moved = np.hypot(moved * scale_mean_gain(slopes, of_layer, residual), np.linalg.norm(added, axis=1))
        h = layer_output(h, z, act, residual)
    gradient, moved, found = numbers(dLdh, np.float64), np.zeros(len(x)), []
    for of_layer, slopes, errors in reversed(layers):
        added = np.abs(gradient) * (slopes + errors) @ np.abs(of_layer) + (np.abs(gradient) if residual else 0)
        moved = np.hypot(moved * scale_mean_gain(slopes, of_layer, residual), np.linalg.norm(added, axis=1))
        gradient = (gradient * slopes) @ of_layer + (gradient if residual else 0)
        found.append(np.linalg.norm(gradient) + np.linalg.norm(moved))
    return found[::-1]


def scale_slope_errors(slopes, moved_z, act):
    """How far the derivatives of f move: with z, and by the rounding of 1 - tanh ** 2 or f (1 - f)."""
    return np.zeros_like(slopes) if act in ("relu", "id") else 2 * slopes * moved_z + 1


def scale_mean_gain(slopes, of_layer, residual):
    """For every input, the Frobenius norm of the layer's Jacobian divided by the root of n."""
    squares = slopes**2 @ np.sum(of_layer**2, axis=1)
    if residual:
        squares = squares + 2 * slopes @ np.diag(of_layer) + len(of_layer)
    return np.sqrt(np.maximum(squares, 0) / len(of_layer))


def terms_grad_norms(Ws, x, dLdh, act, residual):
    """How many squares are added up, or products of one layer."""
    return max(np.size(x), len(Ws[0]))
