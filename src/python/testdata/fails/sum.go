package main

import "fmt"

func main() {
	xs := []int{2, 1}
	fmt.Println(sum(xs))
}
