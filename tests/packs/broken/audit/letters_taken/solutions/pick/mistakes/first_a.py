def first():
    return "abc"[0]
