# Several lines, or raw text.
text = r"""C:\new
second line"""

print(text)
