package main

import "fmt"

type Dog struct{}

func (Dog) Speak() string { return "Woof" }

type Robot struct{}

func (Robot) Speak() string { return "Beep" }

type Speaker interface{ Speak() string }

func main() {
	for i, s := range []Speaker{Dog{}, Robot{}} {
		fmt.Printf("%d: %s\n", i+1, s.Speak())
	}
}
