"""The second and the third road divide by the number of positions."""


def gradient_average(values, groups):
    members = values.shape[1] // groups
    return average(values, groups) * members
