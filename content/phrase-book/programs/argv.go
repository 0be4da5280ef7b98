package main

import (
	"fmt"
	"os"
)

func main() {
	// Arguments of the command line.
	for _, arg := range os.Args[1:] {
		fmt.Println(arg)
	}
	fmt.Println(len(os.Args)-1, "arguments")
}
