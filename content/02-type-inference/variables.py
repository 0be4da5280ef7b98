name: str = "Foo"
language = "Go"
year = 2009
ratio = 1.5
ready = False

print(name, language, year, ratio, ready)
print(type(name), type(year), type(ratio))
year = "two thousand and nine"
print(year)
