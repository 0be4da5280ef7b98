package main

import "fmt"

func main() {
	xs := []int{1, 2, 3}
	last := len(xs) - 4
	fmt.Println(xs[last])
}
