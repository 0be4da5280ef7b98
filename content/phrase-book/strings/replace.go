package main

import (
	"fmt"
	"strings"
)

func main() {
	text := "a-b-c"

	// Replace text.
	fmt.Println(strings.ReplaceAll(text, "-", "+"))
}
