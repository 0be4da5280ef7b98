name = "Ann"

# Upper and lower case.
print(name.upper(), name.lower())
print("same" if name.casefold() == "ANN".casefold() else "different")
