package main

import "fmt"

func main() {
	// Several lines, or raw text.
	text := `C:\new
second line`

	fmt.Println(text)
}
