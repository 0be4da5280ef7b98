package main

import "fmt"

type AgeError struct {
	Age int
}

func (e *AgeError) Error() string {
	return fmt.Sprintf("nobody is %d years old", e.Age)
}

func check(age int) error {
	if age < 0 {
		return &AgeError{age}
	}
	return nil
}

func main() {
	for _, age := range []int{41, -1} {
		problem := check(age)
		fmt.Printf("%t %T\n", problem == nil, problem)
	}
}
