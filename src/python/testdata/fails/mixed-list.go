package main

import "fmt"

func main() {
	xs := []int{1, "two"}
	fmt.Println(xs)
}
