package main

import "fmt"

func main() {
	inbox := make(chan string, 2)
	for _, text := range []string{"one", "two", "three"} {
		select {
		case inbox <- text:
			fmt.Println("sent", text)
		default:
			fmt.Println("full, dropped", text)
		}
	}
}
