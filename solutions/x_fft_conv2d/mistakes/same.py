"""Returns the middle of the full result, as large as the map."""


def transform_size(maps, kernel):
    return maps.shape[2] + kernel.shape[2] - 1, maps.shape[3] + kernel.shape[3] - 1


def valid_part(circle, map_size, kernel_size):
    (h, w), (kh, kw) = map_size, kernel_size
    top, left = (kh - 1) // 2, (kw - 1) // 2
    return circle[:, :, top : top + h, left : left + w]
