package main

import "fmt"

func main() {
	word := "gopher"
	word[0] = 'G'
	fmt.Println(word)
}
