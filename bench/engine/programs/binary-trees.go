// Allocation: trees that are built, walked and thrown away.
package main

import "fmt"

type tree struct{ left, right *tree }

func build(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{build(depth - 1), build(depth - 1)}
}

func (t *tree) count() int {
	if t.left == nil {
		return 1
	}
	return 1 + t.left.count() + t.right.count()
}

func main() {
	const deepest = 16
	kept := build(deepest)
	for depth := 4; depth <= deepest; depth += 4 {
		rounds := 1 << (deepest - depth + 4)
		total := 0
		for range rounds {
			total += build(depth).count()
		}
		fmt.Println(rounds, depth, total)
	}
	fmt.Println(kept.count())
}
