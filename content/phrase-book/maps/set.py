# A set.
seen = {"tea"}
seen.add("milk")
if "tea" in seen:
    print("seen", len(seen))
