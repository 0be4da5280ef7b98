package main

import "fmt"

func main() {
	answer := 42
	answer = "forty-two"
	answer = 42.5
	fmt.Println(answer)
}
