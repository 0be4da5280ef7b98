package main

import "fmt"

type Speaker interface {
	Speak() string
}

type Dog struct{}

func (d Dog) Speak() string {
	return "Woof"
}

type Robot struct{}

func (r Robot) Speak() string {
	return "Beep"
}

func main() {
	for _, s := range []Speaker{Dog{}, Robot{}} {
		fmt.Println(s.Speak())
	}
}
