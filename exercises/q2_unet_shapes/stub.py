"""q2_unet_shapes: the shape of every map in a U-Net."""

Shape = tuple[int, int, int]


def unet_shapes(
    h: int,
    w: int,
    c0: int,
    depth: int,
    mode: str = "same",
) -> tuple[list[Shape], Shape, list[tuple[Shape, Shape, tuple[int, int]]]]:
    """Follow the shapes (c, h, w) through a U-Net.

    h, w: height and width of the input
    c0: channels of the first stage
    depth: number of poolings, and of doublings on the way up
    mode: "same" (3x3 convolutions with padding 1) or "valid" (without padding)

    Returns (enc, bottleneck, dec): enc lists the shape of every encoder stage before its pooling, from the first
    stage downwards; bottleneck is one shape; dec lists (concat, out, (crop_h, crop_w)) of every decoder stage, from
    the deepest upwards. All numbers are ints.
    Raises ValueError when h, w, c0 or depth is below 1, and when a map on the way would have no row or no column.
    """
    # Write your code here.
    raise NotImplementedError
