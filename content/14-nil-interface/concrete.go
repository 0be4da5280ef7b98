package main

import "fmt"

type AgeError struct {
	Age int
}

func (e *AgeError) Error() string {
	return fmt.Sprintf("nobody is %d years old", e.Age)
}

func check(age int) *AgeError {
	if age < 0 {
		return &AgeError{age}
	}
	return nil
}

func main() {
	problem := check(41)
	fmt.Println(problem != nil)

	var err error
	err = check(41)
	fmt.Println(err != nil)
}
