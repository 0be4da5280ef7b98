package main

import "fmt"

type Speaker interface {
	Speak() string
}

type Dog struct{}
type Robot struct{}

func (d *Dog) Speak() string   { return "Woof" }
func (r *Robot) Speak() string { return "Beep" }

func main() {
	var dog *Dog
	var robot *Robot
	var s, t Speaker = dog, robot
	fmt.Println(dog == nil, robot == nil)
	fmt.Println(s == nil, s == t, s == dog)

	d, ok := s.(*Dog)
	fmt.Println(d == nil, ok)

	s = nil
	d, ok = s.(*Dog)
	fmt.Println(d == nil, ok)
}
