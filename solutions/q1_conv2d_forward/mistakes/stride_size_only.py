"""Uses the stride for the output size, but moves the kernel by one pixel."""


def pixels_under_tap(maps, first, size, stride):
    return maps[:, :, first[0] :, first[1] :][:, :, : size[0], : size[1]]
