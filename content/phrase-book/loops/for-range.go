package main

import "fmt"

func main() {
	// Count from zero.
	for i := range 3 {
		fmt.Println(i)
	}
}
