package main

import "fmt"

func main() {
	xs := []int{3, 1, 2}
	xs.sort()
	fmt.Println(xs)
}
