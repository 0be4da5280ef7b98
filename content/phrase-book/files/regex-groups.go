package main

import (
	"fmt"
	"regexp"
)

func main() {
	// Take the groups of a match.
	m := regexp.MustCompile(`(\w+)@(\w+)`).FindStringSubmatch("ann@example")
	if m != nil {
		fmt.Println(m[1], m[2])
	}
}
