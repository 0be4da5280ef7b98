package main

import (
	"fmt"
	"strconv"
)

func main() {
	// Text to float.
	x, err := strconv.ParseFloat("2.5", 64)
	if err != nil {
		fmt.Println(err)
	}

	fmt.Println(x)
}
