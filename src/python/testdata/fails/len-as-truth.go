package main

import "fmt"

func main() {
	xs := []int{1}
	if len(xs) {
		fmt.Println("some")
	}
}
