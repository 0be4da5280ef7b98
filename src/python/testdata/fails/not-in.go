package main

import "fmt"

func main() {
	seen := map[string]bool{}
	if "a" not in seen {
		fmt.Println("new")
	}
}
