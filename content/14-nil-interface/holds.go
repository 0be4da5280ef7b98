package main

import "fmt"

type AgeError struct {
	Age int
}

func (e *AgeError) Error() string {
	return fmt.Sprintf("nobody is %d years old", e.Age)
}

func show(v any) {
	fmt.Printf("%-15T %-8s %t\n", v, fmt.Sprint(v), v == nil)
}

func main() {
	var err error
	var problem *AgeError
	var list []int

	fmt.Println("type            value    nil?")
	show(42)
	show("")
	show(list)
	show(problem)
	show(nil)
	show(err)

	err = problem
	show(err)
}
