package main

import "fmt"

func main() {
	var p *int = None
	fmt.Println(p)
}
