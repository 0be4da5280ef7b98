package main

type Speaker interface{ Speak() string }

type Dog struct{}

func main() {
	var s Speaker = Dog{}
	_ = s
}
