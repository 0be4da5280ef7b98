package main

import (
	"errors"
	"fmt"
)

// An error that callers can ask for.
var ErrNotFound = errors.New("not found")

// An error that callers can ask for.
func find(name string) error {
	return fmt.Errorf("%s: %w", name, ErrNotFound)
}

func main() {
	if err := find("Ann"); errors.Is(err, ErrNotFound) {
		fmt.Println("nobody")
	}
}
