package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("no need for os any more")
}
