# verdict: raised
class Liar(BaseException):
    __class__ = property(lambda self: NotImplementedError)

def attack(x):
    raise Liar
