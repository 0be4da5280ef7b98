def lines():
    try:
        for text in ["one", "two", "three"]:
            print("producing", text)
            yield text
    finally:
        print("closing")


for line in lines():
    print("got", line)
    if line == "two":
        break

for line in lines():
    print("got", line)
