package main

import "fmt"

func main() {
	// A set.
	seen := map[string]bool{"tea": true}
	seen["milk"] = true
	if seen["tea"] {
		fmt.Println("seen", len(seen))
	}
}
