package main

import (
	"fmt"
	"strings"
)

func main() {
	line := "  to be  or not "

	// Split at white space.
	words := strings.Fields(line)

	fmt.Println(len(words), words[0])
}
