"""Uses the stride for the output size, but moves the kernel by one pixel."""


def pixels_under_tap(maps, tap, size, stride):
    return maps[..., tap[0] :, tap[1] :][..., : size[0], : size[1]]
