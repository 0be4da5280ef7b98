package main

import "fmt"

type Dog struct{ name string }

// A method.
func (d Dog) speak() string {
	return d.name + " barks"
}

func main() {
	fmt.Println(Dog{"Rex"}.speak())
}
