package main

import "fmt"

func main() {
	xs := []int{1}
	if (n := len(xs)) > 0 {
		fmt.Println(n)
	}
}
