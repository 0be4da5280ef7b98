package main

import "fmt"

func main() {
	scores := []int{8, 2, 5}
	n := 10
	fmt.Println(scores[1:min(n, len(scores))])
	fmt.Println(scores[1:n])
}
