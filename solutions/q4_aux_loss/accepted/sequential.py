"""Plain Python numbers and loops; math.log and math.exp."""

import math

import numpy as np


def classifier(rows, labels):
    n = len(rows)
    loss, gradient = 0.0, []
    for row, label in zip(rows, labels):
        top = row[0]
        for value in row:
            if value > top or value != value:
                top = value
        total = 0.0
        for value in row:
            total += math.exp(value - top)
        loss += math.log(total) + top - row[label]
        gradient.append([(math.exp(v - top) / total - (1.0 if j == label else 0.0)) / n for j, v in enumerate(row)])
    return loss / n, gradient


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    labels = [int(label) for label in y]
    if not labels:
        raise ValueError("no images")
    for label in labels:
        if not 0 <= label <= logits.shape[1] - 1:
            raise ValueError("no such class")
    dtype = np.result_type(logits, aux1, aux2, np.float32)
    loss, gradient = classifier(logits.tolist(), labels)
    results = [np.array(gradient, dtype=dtype)]
    for a in (aux1, aux2):
        if training:
            extra, gradient = classifier(a.tolist(), labels)
            loss += weight * extra
            results.append(np.array(gradient, dtype=dtype) * dtype.type(weight))
        else:
            results.append(np.zeros(logits.shape, dtype=dtype))
    return loss, *results
