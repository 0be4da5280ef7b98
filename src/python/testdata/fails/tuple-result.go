package main

func both() {
	return (1, 2)
}

func main() { both() }
