package main

import (
	"fmt"
	"io"
	"log"
	"os"
)

func main() {
	if err := os.WriteFile("note.txt", []byte("tea"), 0o644); err != nil {
		log.Fatal(err)
	}

	// Close what you open.
	f, err := os.Open("note.txt")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(text))
}
