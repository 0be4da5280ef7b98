package main

import (
	"errors"
	"fmt"
)

var (
	ErrName = errors.New("the name is empty")
	ErrAge  = errors.New("the age is negative")
)

func check(name string, age int) error {
	var problems []error
	if name == "" {
		problems = append(problems, ErrName)
	}
	if age < 0 {
		problems = append(problems, ErrAge)
	}
	return errors.Join(problems...)
}

func main() {
	fmt.Println(check("Ann", 30))
	err := check("", -1)
	fmt.Println(err)
	fmt.Println(errors.Is(err, ErrAge))
}
