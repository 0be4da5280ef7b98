package main

import "fmt"

func lines(yield func(string) bool) {
	defer fmt.Println("closing")
	for _, text := range []string{"one", "two", "three"} {
		fmt.Println("producing", text)
		if !yield(text) {
			return
		}
	}
}

func main() {
	for line := range lines {
		fmt.Println("got", line)
		if line == "two" {
			break
		}
	}

	for line := range lines {
		fmt.Println("got", line)
	}
}
