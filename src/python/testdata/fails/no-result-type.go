package main

func double(x int) {
	return x * 2
}

func main() { double(2) }
