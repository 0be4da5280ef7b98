package main

import (
	"fmt"
	"strconv"
)

func main() {
	n, err := strconv.Atoi("forty-two")
	fmt.Println(n + 1)
}
