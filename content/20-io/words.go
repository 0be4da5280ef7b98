package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

func count(source io.Reader) (int, error) {
	words := 0
	lines := bufio.NewScanner(source)
	for lines.Scan() {
		words += len(strings.Fields(lines.Text()))
	}
	return words, lines.Err()
}

func main() {
	poem := strings.NewReader("so much depends\nupon\n")
	fmt.Println(count(poem))
}
