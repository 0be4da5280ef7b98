package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	// Is there such a file?
	_, err := os.Stat("missing.txt")
	if errors.Is(err, os.ErrNotExist) {
		fmt.Println("no such file")
	}
}
