"""The network has a ReLU after the convolution, forward and backward."""

import numpy as np


def tiny_forward(x, k, wf, bf):
    check_even(map_size(x.shape, k.shape))
    dtype = forward_dtype(x, k, wf, bf)
    x, k, wf, bf = (to_dtype(array, dtype) for array in (x, k, wf, bf))
    return dense(flatten(pool(np.maximum(convolve(x, k), 0))), wf, bf)


def tiny_backward(x, k, wf, bf, dz):
    size = map_size(x.shape, k.shape)
    check_even(size)
    dtype = backward_dtype(x, k, wf, bf, dz)
    x, k, wf, bf, dz = (to_dtype(array, dtype) for array in (x, k, wf, bf, dz))
    c = convolve(x, k)
    p = pool(np.maximum(c, 0))
    dc = spread(unflatten(feature_gradient(dz, wf, bf), p.shape), size) * (c > 0)
    return {
        "dwf": weight_gradient(dz, flatten(p)),
        "dbf": bias_gradient(dz, flatten(p)),
        "dk": correlate(x, dc),
        "dx": hand_back(k, dc),
    }
