package main

import "fmt"

func main() {
	x := 3
	match x {
	case 3:
		fmt.Println("three")
	}
}
