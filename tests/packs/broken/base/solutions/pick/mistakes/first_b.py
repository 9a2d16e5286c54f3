def first():
    return "b"
