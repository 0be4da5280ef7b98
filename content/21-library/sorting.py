people = [("Cid", 31), ("Bob", 25), ("Ann", 31)]
people.sort(key=lambda person: (-person[1], person[0]))
print(people)
