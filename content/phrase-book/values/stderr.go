package main

import (
	"fmt"
	"os"
)

func main() {
	// Print to standard error.
	fmt.Fprintln(os.Stderr, "no such user")
}
