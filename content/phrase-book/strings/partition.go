package main

import (
	"fmt"
	"strings"
)

func main() {
	line := "name=Ann=Lee"

	// Split once.
	key, value, _ := strings.Cut(line, "=")

	fmt.Println(key, value)
}
