package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	// Handle several kinds of error.
	_, err := os.ReadFile("missing.txt")
	switch {
	case errors.Is(err, os.ErrNotExist):
		fmt.Println("no such file")
	case errors.Is(err, os.ErrPermission):
		fmt.Println("not allowed")
	}
}
