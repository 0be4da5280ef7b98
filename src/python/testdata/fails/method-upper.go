package main

import "fmt"

func main() {
	name := "ann"
	fmt.Println(name.upper())
}
