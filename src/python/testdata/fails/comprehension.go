package main

import "fmt"

func main() {
	xs := []int{1, 2}
	ys := [x*2 for x in xs]
	fmt.Println(ys)
}
