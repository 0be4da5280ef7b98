package main

import "fmt"

func main() {
	xs := []int{1}
	if xs {
		fmt.Println("some")
	}
}
