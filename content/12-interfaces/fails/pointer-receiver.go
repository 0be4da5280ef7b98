package main

import "fmt"

type Speaker interface {
	Speak() string
}

type Parrot struct {
	heard string
}

func (p *Parrot) Speak() string {
	return p.heard
}

func main() {
	var s Speaker = Parrot{heard: "Hello"}
	fmt.Println(s.Speak())
}
