import os

# Environment variables.
mode = os.environ.get("PHRASE_BOOK_MODE", "plain")

print(mode)
