package main

import "fmt"

func main() {
	n := 0

	// Loop until something happens.
	for {
		n++
		if n == 3 {
			break
		}
	}

	fmt.Println(n)
}
