package main

import "fmt"

type Dog struct{}

func (Dog) speak() string { return "woof" }

type Puppy struct{ Dog }

// Call the method of the embedded type.
func (p Puppy) speak() string {
	return p.Dog.speak() + ", softly"
}

func main() {
	fmt.Println(Puppy{}.speak())
}
