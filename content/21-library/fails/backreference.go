package main

import (
	"fmt"
	"regexp"
)

func main() {
	twice := regexp.MustCompile(`\b(\w+) \1\b`)
	fmt.Println(twice.FindString("it is is so"))
}
