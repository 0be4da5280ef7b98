package main

import (
	"fmt"
	"strings"
)

func main() {
	words := []string{"a", "b", "c"}

	// Join strings.
	fmt.Println(strings.Join(words, ", "))
}
