package main

import (
	"fmt"
	"log"
	"os"
)

func main() {
	if err := os.Mkdir("box", 0o755); err != nil {
		log.Fatal(err)
	}
	for _, name := range []string{"box/b.txt", "box/a.txt"} {
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			log.Fatal(err)
		}
	}

	// List a folder.
	entries, err := os.ReadDir("box")
	if err != nil {
		log.Fatal(err)
	}
	for _, entry := range entries {
		fmt.Println(entry.Name())
	}
}
