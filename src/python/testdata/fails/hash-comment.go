package main

import "fmt"

func main() {
	# greet
	fmt.Println("hello")
}
