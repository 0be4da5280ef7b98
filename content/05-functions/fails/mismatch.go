package main

import (
	"fmt"
	"strconv"
	"strings"
)

func main() {
	n := strconv.Atoi("42")
	pair := strings.Cut("key=value", "=")
	append([]int{1}, 2)
	fmt.Println(n, pair)
}
