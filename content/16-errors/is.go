package main

import (
	"errors"
	"fmt"
)

// ErrNotFound is returned for a name that has no number.
var ErrNotFound = errors.New("not found")

var numbers = map[string]string{"ann": "555-0100"}

func lookup(name string) (string, error) {
	number, ok := numbers[name]
	if !ok {
		return "", fmt.Errorf("lookup %q: %w", name, ErrNotFound)
	}
	return number, nil
}

func call(name string) error {
	number, err := lookup(name)
	if err != nil {
		return fmt.Errorf("call: %w", err)
	}
	fmt.Println("calling", number)
	return nil
}

func main() {
	fmt.Println(call("ann"))
	err := call("bob")
	fmt.Println(err)
	fmt.Println(err == ErrNotFound, errors.Is(err, ErrNotFound))
	fmt.Println(errors.Is(errors.New("not found"), ErrNotFound))
}
