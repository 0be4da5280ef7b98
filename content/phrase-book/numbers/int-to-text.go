package main

import (
	"fmt"
	"strconv"
)

func main() {
	// Int to text.
	text := strconv.Itoa(42)

	fmt.Println(text + "!")
}
