line = "  name = Ann Lee  "
key, found, value = line.strip().partition(" = ")
print(repr(key), repr(value), found != "")

fields = "a,b,,c"
print(fields.split(","), line.split())
print("Lee" in value, value.startswith("Ann"))
print(value.find("L"), value.find("x"))
print(value.replace("n", "N"), "ab" * 3)

path = r"C:\new\table"
query = """SELECT name
FROM users"""
print(path, len(query))
