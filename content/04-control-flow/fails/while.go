package main

import "fmt"

func main() {
	left := 100
	while left > 1 {
		left /= 3
	}
	fmt.Println(left)
}
