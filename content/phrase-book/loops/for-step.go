package main

import "fmt"

func main() {
	// Count with a start and a step.
	for i := 10; i > 0; i -= 4 {
		fmt.Println(i)
	}
}
