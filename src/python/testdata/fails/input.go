package main

import "fmt"

func main() {
	name := input("Name? ")
	fmt.Println(name)
}
