package main

import "fmt"

type AgeError struct {
	Age int
}

func (e *AgeError) Error() string {
	return fmt.Sprintf("nobody is %d years old", e.Age)
}

func check(age int) error {
	var problem *AgeError
	if age < 0 {
		problem = &AgeError{age}
	}
	return problem
}

func main() {
	if err := check(41); err != nil {
		fmt.Println("refused:", err)
	}
}
