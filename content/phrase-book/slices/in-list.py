words = ["tea", "milk"]

# Is it in the list?
if "tea" in words:
    print("found at", words.index("tea"))
