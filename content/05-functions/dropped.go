package main

import (
	"fmt"
	"strconv"
	"strings"
)

func main() {
	name := "  ann  "
	strings.TrimSpace(name)
	strings.ToUpper(name)
	fmt.Printf("%q\n", name)

	n, _ := strconv.Atoi("forty-two")
	fmt.Println(n)
}
