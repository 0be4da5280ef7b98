package main

import (
	"fmt"
	"strings"
)

func main() {
	text := "go, gopher"

	// Where is it?
	fmt.Println(strings.Index(text, "go"), strings.LastIndex(text, "go"), strings.Index(text, "x"))
}
