package main

import (
	"fmt"
	"strings"
)

func main() {
	line := "  tea \n"

	// Cut white space off the ends.
	fmt.Println(strings.TrimSpace(line))
}
