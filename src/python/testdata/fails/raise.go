package main

func main() {
	raise ValueError("too big")
}
