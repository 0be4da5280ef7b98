package main

import "fmt"

type Speaker interface {
	Speak() string
}

func main() {
	voices := map[string]Speaker{}
	s := voices["parrot"]
	fmt.Printf("%T %v\n", s, s == nil)
	fmt.Println(s.Speak())
}
