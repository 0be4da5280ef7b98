package main

import "fmt"

type Dog struct{ name string }

func (d Dog) speak() string { return d.name + " barks" }

// Build on another class.
type Puppy struct {
	Dog
}

// Build on another class.
func (p Puppy) play() string {
	return p.name + " plays"
}

func main() {
	puppy := Puppy{Dog{"Rex"}}
	fmt.Println(puppy.speak() + ", " + puppy.play())
}
