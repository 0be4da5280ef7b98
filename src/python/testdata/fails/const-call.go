package main

import "fmt"

func main() {
	const n = len([]int{1})
	fmt.Println(n)
}
