package main

import "fmt"

func main() {
	languages := []string{"Python", "Go"}
	for i, name := range languages {
		fmt.Printf("%d. Hello, %s\n", i+1, name)
	}
}
