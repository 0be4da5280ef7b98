package main

import (
	"fmt"
	"strings"
)

func main() {
	name := "report.txt"

	// Does it contain, begin or end with?
	found := strings.Contains(name, "port") && strings.HasPrefix(name, "re") && strings.HasSuffix(name, ".txt")

	if found {
		fmt.Println("yes")
	} else {
		fmt.Println("no")
	}
}
