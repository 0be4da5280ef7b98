package main

import (
	"fmt"
	"log"
	"os"
)

func main() {
	if err := os.WriteFile("note.txt", []byte("tea\nmilk\n"), 0o644); err != nil {
		log.Fatal(err)
	}

	// Read a whole file.
	data, err := os.ReadFile("note.txt")
	if err != nil {
		log.Fatal(err)
	}
	text := string(data)

	fmt.Println(len(text))
}
