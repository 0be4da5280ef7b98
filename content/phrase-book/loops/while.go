package main

import "fmt"

func main() {
	n := 40

	// Loop while a condition holds.
	for n > 10 {
		n /= 2
	}

	fmt.Println(n)
}
