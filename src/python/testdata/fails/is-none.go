package main

import "fmt"

func main() {
	var p *int
	if p is None {
		fmt.Println("nothing")
	}
}
