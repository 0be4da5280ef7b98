package main

import (
	"fmt"
	"slices"
)

func main() {
	scores := []int{8, 2, 5}
	scores = append(scores, 9)
	fmt.Println(len(scores), scores[0], scores[len(scores)-1])
	fmt.Println(scores[1:3], scores[:2], scores[2:])

	slices.Sort(scores)
	fmt.Println(scores, slices.Contains(scores, 9))

	for i, score := range scores {
		fmt.Println(i, score)
	}
}
