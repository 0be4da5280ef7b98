package main

import (
	"errors"
	"fmt"
)

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
	err := check(-1)
	problem, ok := errors.AsType[*AgeError](err)
	boxed := any(err)
	fmt.Printf("%T %T %T\n", err, problem, boxed)

	err = check(41)
	problem, ok = errors.AsType[*AgeError](err)
	boxed = any(err)
	fmt.Printf("%T %T %T %t\n", err, problem, boxed, ok)
}
