ages = {"Ann": 34, "Tim": 0}

# Is the key there?
if "Tim" in ages:
    print("known")
