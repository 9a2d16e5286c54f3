"""dw holds what the last image of the batch gives; the other images are overwritten."""

import numpy as np


def sum_meetings(dy, pixels):
    return np.einsum("noij,ncij->oc", dy[-1:], pixels[-1:])
