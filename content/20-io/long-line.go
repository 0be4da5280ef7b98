package main

import (
	"bufio"
	"fmt"
	"strings"
)

func main() {
	text := "short\n" + strings.Repeat("x", 70_000) + "\nshort again\n"
	input := bufio.NewScanner(strings.NewReader(text))
	lines := 0
	for input.Scan() {
		lines++
	}
	fmt.Println(lines, "line")
	fmt.Println(input.Err())
}
