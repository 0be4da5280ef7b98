package main

import "fmt"

func main() {
	n := 2
	n = 9223372036854775808
	fmt.Println(n)
}
