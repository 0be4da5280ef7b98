scores = [8, 2, 5]
scores.append(9)
print(len(scores), scores[0], scores[-1])
print(scores[1:3], scores[:2], scores[2:])

scores.sort()
print(scores, 9 in scores)

for i, score in enumerate(scores):
    print(i, score)
