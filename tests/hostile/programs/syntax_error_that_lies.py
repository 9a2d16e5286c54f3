# verdict: import_failed raised
class Liar(Exception):
    __class__ = property(lambda self: SyntaxError)

raise Liar

def attack(x):
    return x
