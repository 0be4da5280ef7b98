package main

import "fmt"

func main() {
	n := 1 + \
		2
	fmt.Println(n)
}
