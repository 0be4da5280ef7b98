word = "naïve"
print(len(word), word[2], word[:3])

for i, letter in enumerate(word):
    print(i, letter)

name, price = "tea", 2.5
print(f"{name:<6}|{price:6.2f}|")
words = ["so", word]
print(" ".join(words).upper())
