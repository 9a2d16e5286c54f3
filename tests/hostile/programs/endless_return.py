# verdict: wrong_type
class Endless(list):
    def __iter__(self):
        while True:
            yield 1
    def __len__(self):
        return 10**18

def attack(x):
    return [object(), Endless([1])]
