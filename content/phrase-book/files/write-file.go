package main

import (
	"fmt"
	"log"
	"os"
)

func main() {
	// Write a whole file.
	err := os.WriteFile("out.txt", []byte("tea\n"), 0o644)
	if err != nil {
		log.Fatal(err)
	}

	info, err := os.Stat("out.txt")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(info.Size())
}
