item, count, price = "tea", 7, 2.5

# Width and decimals.
print(f"{item:<6}|{count:04d}|{price:8.2f}")
