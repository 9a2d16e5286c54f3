"""Puts the stamps one pixel apart, but makes the sheet as large as the stride demands."""


def places_of_tap(sheet, first, map_size, stride):
    return sheet[:, :, first[0] : first[0] + map_size[0], first[1] : first[1] + map_size[1]]
