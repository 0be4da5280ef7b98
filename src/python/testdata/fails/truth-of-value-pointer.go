package main

import "fmt"

func main() {
	p := new(int)
	if p {
		fmt.Println(*p)
	}
}
