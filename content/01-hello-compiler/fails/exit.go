package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("checking the settings")
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: check FILE")
		os.Exit(2)
	}
	fmt.Println("nothing wrong with", os.Args[1])
}
