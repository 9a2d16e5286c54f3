def second():
    return "a"
