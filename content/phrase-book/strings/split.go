package main

import (
	"fmt"
	"strings"
)

func main() {
	line := "a,b,c"

	// Split at a separator.
	parts := strings.Split(line, ",")

	fmt.Println(len(parts), parts[1])
}
