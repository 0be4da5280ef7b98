package main

import "fmt"

func main() {
	xs := []int{1}
	xs.append(2)
	fmt.Println(xs)
}
