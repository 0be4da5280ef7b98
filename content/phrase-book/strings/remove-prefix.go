package main

import (
	"fmt"
	"strings"
)

func main() {
	host := "www.example.org"

	// Remove a beginning or an ending.
	fmt.Println(strings.TrimSuffix(strings.TrimPrefix(host, "www."), ".org"))
}
