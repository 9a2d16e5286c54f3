"""Cross-entropy of a main and two auxiliary classifiers, and its gradients.

Before the exponentials are taken, the largest output of each image is subtracted from all of its outputs. That changes
no probability, the largest exponential is 1, and the logarithm of the sum is between 0 and ln K.
"""

import numpy as np


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    """Return (loss, dlogits, daux1, daux2): the loss and its gradients with respect to the three classifiers' outputs.

    logits, aux1, aux2: (N, K), outputs before softmax
    y: (N,), labels from 0 to K-1
    training: in evaluation the auxiliary classifiers are not used
    weight: the weight of each auxiliary loss

    Raises ValueError when a label is out of range or N is 0.
    """
    check_batch(logits, training)
    check_labels(y, logits.shape[1], training)
    dtype = result_dtype(logits, aux1, aux2)
    outputs = [to_dtype(array, dtype) for array in (logits, aux1, aux2)]
    right = right_classes(y, logits.shape[1])
    losses = [mean_loss(array, right) for array in outputs]
    gradients = [mean_gradient(array, right) for array in outputs]
    if training:
        loss = training_loss(losses, weight)
        gradients = training_gradients(gradients, weight)
    else:
        loss = evaluation_loss(losses, weight)
        gradients = evaluation_gradients(gradients, weight)
    return dtype.type(loss), *(store(gradient, dtype) for gradient in gradients)


# What is refused


def check_batch(logits, training):
    """Refuse a batch without images."""
    if len(logits) == 0:
        raise ValueError("an empty batch has no mean")


def check_labels(y, classes, training):
    """Refuse labels of classes that do not exist."""
    if y.min() < 0 or y.max() >= classes:
        raise ValueError(f"labels must be from 0 to {classes - 1}")


# dtypes


def result_dtype(logits, aux1, aux2):
    """Return the dtype of the gradients."""
    return np.result_type(logits, aux1, aux2, np.float32)


def to_dtype(array, dtype):
    """Return an array in a dtype; it may be the array itself."""
    return np.asarray(array, dtype=dtype)


def store(gradient, dtype):
    """Return a gradient as a new array in the dtype of the results."""
    return gradient.astype(dtype)


# One classifier


def right_classes(y, classes):
    """Return (N, K): True where a class is the right one."""
    return y[:, np.newaxis] == np.arange(classes)


def row_shift(a):
    """Return the number that is subtracted from all outputs for an image: the largest of them."""
    return a.max(axis=1, keepdims=True)


def shift_rows(a):
    """Return the outputs (N, K) with every row's largest at 0."""
    return a - row_shift(a)


def sum_classes(terms):
    """Return the sums over the classes, one for each image, ready to go with the terms."""
    return terms.sum(axis=1, keepdims=True)


def log_probabilities(a):
    """Return the logarithms of the probabilities, which are finite even where the probabilities are 0."""
    shifted = shift_rows(a)
    return shifted - natural_log(sum_classes(np.exp(shifted)))


def natural_log(values):
    """Return the natural logarithm."""
    return np.log(values)


def probabilities(a):
    """Return softmax of each row."""
    powers = np.exp(shift_rows(a))
    return powers / sum_classes(powers)


def pick_right(log_p, right):
    """Return (N,): the logarithm of the probability that the right class received."""
    return log_p[right]


def average_loss(losses):
    """Return the mean over the images."""
    return losses.mean()


def mean_loss(a, right):
    """Return the mean cross-entropy of one classifier."""
    return average_loss(-pick_right(log_probabilities(a), right))


def difference(p, right):
    """Return the derivative of each image's own loss: probabilities minus what would have been right."""
    return p - right


def average_gradient(gradient):
    """Return the gradient of the mean over the images."""
    return gradient / len(gradient)


def mean_gradient(a, right):
    """Return the derivative of the mean cross-entropy of one classifier with respect to its outputs."""
    return average_gradient(difference(probabilities(a), right))


# The three together


def loss_weights(weight):
    """Return the weights of the three losses in training."""
    return 1, weight, weight


def gradient_weights(weight):
    """Return the weights of the three gradients in training, which are those of the losses."""
    return loss_weights(weight)


def training_loss(losses, weight):
    """Return the main loss and the weighted auxiliary ones, added up."""
    return sum(factor * loss for factor, loss in zip(loss_weights(weight), losses))


def training_gradients(gradients, weight):
    """Return the three gradients, weighted as the losses are."""
    return [factor * gradient for factor, gradient in zip(gradient_weights(weight), gradients)]


def evaluation_loss(losses, weight):
    """Return the main loss alone."""
    return losses[0]


def evaluation_gradients(gradients, weight):
    """Return the main gradient, and zeros for the classifiers that are not used."""
    main, first, second = gradients
    return [main, np.zeros_like(first), np.zeros_like(second)]


def scale_aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    """Return for each result the sum of the absolute values of what it is made of.

    A probability that is made of a logarithm errs as that does: with the size of the outputs.
    """
    factors = loss_weights(weight) if training else (1, 0, 0)
    outputs = [np.abs(np.asarray(array, dtype=float)) for array in (logits, aux1, aux2)]
    sizes = [1 + np.nanmax(array) + np.log(array.shape[1]) for array in outputs]
    used = [(factor, size) for factor, size in zip(factors, sizes) if factor]
    return sum(factor * size for factor, size in used), *(
        factor * size / len(y) for factor, size in zip(factors, sizes)
    )


def terms_aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    """Return how many terms are summed: over classes or over images."""
    return max(logits.shape)
