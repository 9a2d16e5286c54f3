"""The map is taken from the upper left corner of the padded one."""


def crop_maps(maps, map_size, padding):
    return maps[:, :, : map_size[0], : map_size[1]].copy()
