"""What arrives later at a pixel replaces what was there, as with an index array in maps[...] += values."""


def put(maps, place, values):
    maps[:, :, place[0], place[1]] = values
