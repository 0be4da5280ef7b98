text = "go, gopher"

# Where is it?
print(text.find("go"), text.rfind("go"), text.find("x"))
