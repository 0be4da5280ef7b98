package main

import "fmt"

func main() {
	for i := range 2 {
		fmt.Println("int", i)
	}
	for i, word := range []string{"go", "is"} {
		fmt.Println("slice", i, word)
	}
	for i, r := range "né" {
		fmt.Println("string", i, string(r))
	}
	for key, value := range map[string]int{"Ann": 41} {
		fmt.Println("map", key, value)
	}

	answers := make(chan string, 2)
	answers <- "yes"
	answers <- "no"
	close(answers)
	for answer := range answers {
		fmt.Println("channel", answer)
	}

	twice := func(yield func(string) bool) {
		_ = yield("once") && yield("twice")
	}
	for text := range twice {
		fmt.Println("function", text)
	}
}
