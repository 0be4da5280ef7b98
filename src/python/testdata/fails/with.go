package main

import "os"

func main() {
	with open("a.txt") as f:
		f.read()
}
