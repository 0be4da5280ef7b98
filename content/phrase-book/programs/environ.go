package main

import (
	"fmt"
	"os"
)

func main() {
	// Environment variables.
	mode, ok := os.LookupEnv("PHRASE_BOOK_MODE")
	if !ok {
		mode = "plain"
	}

	fmt.Println(mode)
}
