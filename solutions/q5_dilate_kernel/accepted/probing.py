"""From the property: a picture with a single 1 is correlated with dilation, for each place of the 1."""

import numpy as np


def dilated_output(image, K, D):
    """Output (0, 0) of the dilated correlation."""
    kh, kw = K.shape
    return (image[: kh * D : D, : kw * D : D] * K).sum()


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D < 1")
    span = tuple((side - 1) * D + 1 for side in K.shape)
    answer = np.empty(span, dtype=np.result_type(K, np.float32))
    for place in np.ndindex(*span):
        image = np.zeros(span, dtype=answer.dtype)
        image[place] = 1
        answer[place] = dilated_output(image, K, D)
    return answer
