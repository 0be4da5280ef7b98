package main

import (
	"fmt"
	"strings"
)

func main() {
	// Build a long string.
	var b strings.Builder
	for i := range 3 {
		fmt.Fprintf(&b, "%d;", i)
	}
	text := b.String()

	fmt.Println(text)
}
