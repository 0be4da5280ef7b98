package main

import "fmt"

type Speaker interface {
	Speak() string
}

type Robot struct {
	Speaker
}

func main() {
	var s Speaker = Robot{}
	fmt.Println(s.Speak())
}
