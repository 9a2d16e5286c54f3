"""dw comes out turned by 180 degrees, as if the kernel had to be turned there too."""


def put_tap(dw, u, v, sums):
    dw[:, :, -1 - u, -1 - v] = sums
