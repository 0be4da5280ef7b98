package main

import "fmt"

// A class with a constructor.
type Dog struct {
	Name string
}

// A class with a constructor.
func NewDog(name string) *Dog {
	return &Dog{Name: name}
}

func main() {
	fmt.Println(NewDog("Rex").Name)
}
