package main

import (
	"errors"
	"fmt"
)

// An error with fields.
type AgeError struct{ Age int }

// An error with fields.
func (e *AgeError) Error() string {
	return fmt.Sprintf("no such age: %d", e.Age)
}

func check(age int) error {
	return &AgeError{age}
}

func main() {
	if e, ok := errors.AsType[*AgeError](check(-3)); ok {
		fmt.Println(e, "/", e.Age)
	}
}
