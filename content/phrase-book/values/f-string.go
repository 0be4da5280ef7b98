package main

import "fmt"

func main() {
	name, age := "Ann", 34

	// Put values into a text.
	text := fmt.Sprintf("%s is %d", name, age)

	fmt.Println(text)
}
