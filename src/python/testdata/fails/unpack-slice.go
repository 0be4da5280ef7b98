package main

import "fmt"

func main() {
	xs := []int{1, 2}
	a, b := xs
	fmt.Println(a, b)
}
