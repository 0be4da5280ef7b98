import csv
import io

f = io.StringIO('name,age\n"Lee, Ann",34\n')

# Read CSV.
for row in csv.reader(f):
    print(row[0], row[1], sep=" | ")
