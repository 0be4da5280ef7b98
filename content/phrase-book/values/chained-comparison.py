age = 20

# Is it between two bounds?
working = 18 <= age < 65

print("yes" if working else "no")
