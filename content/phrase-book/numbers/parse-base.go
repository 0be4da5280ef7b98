package main

import (
	"fmt"
	"strconv"
)

func main() {
	// Hexadecimal and binary.
	n, err := strconv.ParseInt("ff", 16, 64)
	if err != nil {
		fmt.Println(err)
	}
	fmt.Printf("%d %x %b\n", n, n, n)
}
