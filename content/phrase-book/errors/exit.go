package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("done")

	// End the program with a status.
	os.Exit(0)
}
