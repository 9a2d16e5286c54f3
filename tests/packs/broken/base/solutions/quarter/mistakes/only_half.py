def once(x, halve):
    return x
