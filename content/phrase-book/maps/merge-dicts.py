base, extra = {"a": 1, "b": 2}, {"b": 3}

# Merge two dicts.
merged = base | extra

print(merged["a"], merged["b"], base["b"])
