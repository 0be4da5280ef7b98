package main

import (
	"fmt"
	"strings"
)

func main() {
	name := "Ann"

	// Upper and lower case.
	fmt.Println(strings.ToUpper(name), strings.ToLower(name))
	if strings.EqualFold(name, "ANN") {
		fmt.Println("same")
	}
}
