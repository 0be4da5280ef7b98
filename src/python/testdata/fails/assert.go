package main

func main() {
	x := 3
	assert x == 3
}
