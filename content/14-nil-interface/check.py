class AgeError(Exception):
    pass


def check(age):
    if age < 0:
        return AgeError(age)
    return None


for age in [41, -1]:
    problem = check(age)
    print(problem is None, type(problem).__name__)
