package main

import (
	"fmt"
	"regexp"
)

func main() {
	// Find with a regular expression.
	word := regexp.MustCompile(`\b[a-z]+\d+`)
	fmt.Println(word.FindAllString("ab1 x cd23", -1)[1])
}
