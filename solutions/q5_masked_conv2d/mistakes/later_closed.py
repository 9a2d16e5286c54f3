"""Closes all taps, not only the centre, for groups that come later than the predicted one."""

import numpy as np

CLOSED, BEFORE_ONLY, OPEN = range(3)


def centre_rule(read, predicted, kind):
    predicted = predicted[:, np.newaxis]
    rule = np.where(read < predicted, OPEN, CLOSED)
    return np.where(read == predicted, OPEN if kind == "B" else BEFORE_ONLY, rule)


def assemble(before, centre, allowed):
    allowed = allowed[:, :, np.newaxis, np.newaxis]
    return ((before & (allowed >= BEFORE_ONLY)) | (centre & (allowed == OPEN))).astype(np.int64)
