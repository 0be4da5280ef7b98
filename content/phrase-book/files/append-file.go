package main

import (
	"fmt"
	"log"
	"os"
)

func main() {
	// Add to a file.
	for _, line := range []string{"tea", "milk"} {
		f, err := os.OpenFile("list.txt", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintln(f, line)
		if err := f.Close(); err != nil {
			log.Fatal(err)
		}
	}

	data, err := os.ReadFile("list.txt")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(string(data))
}
