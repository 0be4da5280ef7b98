package main

func main() {
	yield 3
}
