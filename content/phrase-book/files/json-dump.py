import json

# Write JSON.
user = {"name": "Ann", "age": 34}
text = json.dumps(user, separators=(",", ":"))

print(text)
