import json

text = '{"name": "Ann", "tags": ["a", "b"]}'

# Read JSON.
user = json.loads(text)
print(user["name"], len(user["tags"]))
