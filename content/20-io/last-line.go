package main

import (
	"bufio"
	"fmt"
	"strings"
)

func main() {
	input := bufio.NewReader(strings.NewReader("first\nsecond\nthird"))
	for {
		line, err := input.ReadString('\n')
		if err != nil {
			fmt.Printf("stopped with %q: %v\n", line, err)
			break
		}
		fmt.Printf("got %q\n", line)
	}
}
