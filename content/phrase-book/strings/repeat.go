package main

import (
	"fmt"
	"strings"
)

func main() {
	// Repeat a string.
	fmt.Println(strings.Repeat("-", 10))
}
