package main

import "fmt"

func main() {
	q := make(chan string, 1)

	// Take a value only if one is there.
	select {
	case text := <-q:
		fmt.Println(text)
	default:
		fmt.Println("nothing yet")
	}
}
