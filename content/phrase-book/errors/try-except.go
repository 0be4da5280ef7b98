package main

import (
	"fmt"
	"strconv"
)

func main() {
	// Handle a failure.
	n, err := strconv.Atoi("tea")
	if err != nil {
		fmt.Println("not a number")
	} else {
		fmt.Println(n)
	}
}
