package main

import (
	"errors"
	"fmt"
	"strconv"
)

// Say what you were doing.
func load(name string) (int, error) {
	n, err := strconv.Atoi(name)
	if err != nil {
		return 0, fmt.Errorf("load %s: %w", name, err)
	}
	return n, nil
}

func main() {
	if _, err := load("x"); err != nil {
		fmt.Println(err)
		if errors.Is(err, strconv.ErrSyntax) {
			fmt.Println("a syntax error")
		}
	}
}
