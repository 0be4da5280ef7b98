package main

import "fmt"

func main() {
	x := 3
	if 1 < x < 5 {
		fmt.Println("between")
	}
}
