package main

import (
	"bufio"
	"fmt"
	"os"
)

// It reads what you type, until the end of input (Ctrl-D).
func main() {
	lines, longest := 0, ""
	input := bufio.NewScanner(os.Stdin)
	for input.Scan() {
		lines++
		if len(input.Text()) > len(longest) {
			longest = input.Text()
		}
	}
	fmt.Printf("%d lines, the longest is %q\n", lines, longest)
}
