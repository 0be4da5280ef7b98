package main

import "fmt"

func main() {
	n := int("42")
	fmt.Println(n)
}
