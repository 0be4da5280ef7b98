package main

import "fmt"

func main() {
	for i, word := range []string{"go", "python", "c", ""} {
		if n := len(word); n > 2 {
			fmt.Println(i, word, "is long:", n)
		} else if n > 0 {
			fmt.Println(i, word, "is short")
		}
	}

	left := 100
	for left > 1 {
		left /= 3
	}
	fmt.Println(left)
}
