package main

import "fmt"

type Dog struct {
	Name string
}

func total[T any](items []T) T {
	var sum T
	for _, item := range items {
		sum += item
	}
	return sum
}

func name[T any](item T) string {
	return item.Name
}

func main() {
	fmt.Println(total([]int{1, 2, 3}))
	fmt.Println(name(Dog{"Rex"}))
}
