package main

import (
	"bufio"
	"fmt"
	"log"
	"strings"
)

func main() {
	f := strings.NewReader("tea\nmilk\n")

	// Go through a file line by line.
	scanner := bufio.NewScanner(f)
	for scanner.Scan() {
		fmt.Println(strings.ToUpper(scanner.Text()))
	}
	if err := scanner.Err(); err != nil {
		log.Fatal(err)
	}
}
