package main

import (
	"errors"
	"fmt"
)

func visit(age int) error {
	fmt.Println("door opens")
	defer fmt.Println("door closes")
	if age < 18 {
		return errors.New("too young")
	}
	fmt.Println("welcome")
	return nil
}

func main() {
	fmt.Println(visit(30))
	fmt.Println(visit(12))
}
