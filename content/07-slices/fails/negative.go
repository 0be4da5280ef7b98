package main

import "fmt"

func main() {
	scores := []int{8, 2, 5}
	fmt.Println(scores[-1])
	fmt.Println(scores[:-1])
	fmt.Println(scores[::2])
}
