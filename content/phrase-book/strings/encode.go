package main

import "fmt"

func main() {
	// Text to bytes and back.
	data := []byte("é")
	text := string(data)

	fmt.Println(len(data), text)
}
