package main

import (
	"fmt"
	"strings"
)

func main() {
	// Ignore a result.
	_, extension, _ := strings.Cut("a.txt", ".")

	fmt.Println(extension)
}
