"""The network as one array A with z - bf = wf A[k, x]: every gradient is the same einsum with another array left out."""

import numpy as np


def meets(size, taps):
    """(pooled, taps, size): the part of pixel a in pooled row i through tap u."""
    places = size - taps + 1
    if places % 2:
        raise ValueError("the map after the convolution has an odd side")
    i, u, a = np.ogrid[: places // 2, :taps, :size]
    return ((a - u) // 2 == i) / 2.0  # the floor makes both rows of a window meet the same i


def network(x, k):
    rows, columns = meets(x.shape[1], k.shape[1]), meets(x.shape[2], k.shape[2])
    return np.einsum("iua,jve->ijuvae", rows, columns)


def tiny_forward(x, k, wf, bf):
    way = network(x, k)
    f = np.einsum("ijuvae,quv,qae->ij", way, k.astype(float), x.astype(float), optimize=True)
    z = wf.astype(float) @ f.reshape(-1) + bf
    return z.astype(np.result_type(x, k, wf, bf, np.float32))


def tiny_backward(x, k, wf, bf, dz):
    way = network(x, k)
    kind = np.result_type(x, k, wf, bf, dz, np.float32)
    x, k, wf, dz = (array.astype(float) for array in (x, k, wf, dz))
    f = np.einsum("ijuvae,quv,qae->ij", way, k, x, optimize=True)
    dp = np.einsum("m,mr->r", dz, wf).reshape(f.shape)
    found = {
        "dwf": np.einsum("m,r->mr", dz, f.reshape(-1)),
        "dbf": dz,
        "dk": np.einsum("ijuvae,ij,qae->quv", way, dp, x, optimize=True),
        "dx": np.einsum("ijuvae,ij,quv->qae", way, dp, k, optimize=True),
    }
    return {name: gradient.astype(kind) for name, gradient in found.items()}
