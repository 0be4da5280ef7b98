package main

func main() {
	price := 20.0
	price * 1.19
	len("gopher")
}
