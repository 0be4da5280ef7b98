package main

import "fmt"

// Anything that has this method.
type Speaker interface {
	speak() string
}

// Anything that has this method.
func announce(s Speaker) {
	fmt.Println(s.speak())
}

type Dog struct{}

func (Dog) speak() string { return "woof" }

func main() {
	announce(Dog{})
}
