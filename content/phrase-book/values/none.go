package main

import "fmt"

func main() {
	// A value that may be absent.
	var limit *int
	if limit == nil {
		fmt.Println("no limit")
	}

	limit = new(30)
	fmt.Println(*limit)
}
