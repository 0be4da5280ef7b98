package main

import (
	"fmt"
	"strconv"
)

func main() {
	// Text to int.
	n, err := strconv.Atoi("42")
	if err != nil {
		n = -1
	}

	fmt.Println(n)
}
