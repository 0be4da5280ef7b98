package main

import "fmt"

func main() {
	x := 1
	x = "one"
	fmt.Println(x)
}
