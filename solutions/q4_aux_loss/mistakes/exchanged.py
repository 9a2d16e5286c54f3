"""Returns the gradients of the two auxiliary classifiers in the wrong order."""


def training_gradients(gradients, weight):
    main, first, second = [factor * gradient for factor, gradient in zip(gradient_weights(weight), gradients)]
    return [main, second, first]
