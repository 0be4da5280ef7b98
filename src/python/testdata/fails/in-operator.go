package main

import "fmt"

func main() {
	xs := []int{1, 2}
	if 2 in xs {
		fmt.Println("there")
	}
}
