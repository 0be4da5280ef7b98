package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("open")
	defer fmt.Println("close")
	fmt.Println("working")
	os.Exit(0)
}
