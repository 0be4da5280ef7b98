// errorcheck

package main

import "fmt"

type speaker interface{ Speak() string }

type walker interface{ Walk(steps int) error }

type animal interface {
	speaker
	walker
}

type dog struct{}

func (dog) Speak() string { return "woof" }

type robot struct{}

func (*robot) Speak() string { return "beep" }

type statue struct{}

func (statue) speak() string { return "" }

type runner struct{}

func (runner) Walk(steps int) {}

func say(s speaker) { fmt.Println(s.Speak()) }

func main() {
	say(dog{})
	say(&robot{})
	say(robot{})            // ERROR "cannot use robot\{\} \(value of struct type robot\) as speaker value in argument to say: robot does not implement speaker \(method Speak has pointer receiver\)"
	say(statue{})           // ERROR "cannot use statue\{\} \(value of struct type statue\) as speaker value in argument to say: statue does not implement speaker \(missing method Speak\)\n\t\thave speak\(\) string\n\t\twant Speak\(\) string"
	say(1)                  // ERROR "cannot use 1 \(constant of type int\) as speaker value in argument to say: int does not implement speaker \(missing method Speak\)"
	var _ walker = runner{} // ERROR "cannot use runner\{\} \(value of struct type runner\) as walker value in variable declaration: runner does not implement walker \(wrong type for method Walk\)\n\t\thave Walk\(int\)\n\t\twant Walk\(int\) error"
	var _ animal = dog{}    // ERROR "cannot use dog\{\} \(value of struct type dog\) as animal value in variable declaration: dog does not implement animal \(missing method Walk\)"
	var s speaker = dog{}
	s.Run()        // ERROR "s\.Run undefined \(type speaker has no field or method Run\)"
	_ = s.(statue) // ERROR "impossible type assertion: s\.\(statue\)\n\tstatue does not implement speaker \(missing method Speak\)\n\t\thave speak\(\) string\n\t\twant Speak\(\) string"
	_ = s.(dog)
	_ = dog{}.(speaker) // ERROR "invalid operation: dog\{\} \(value of struct type dog\) is not an interface"
	var e error = fmt.Errorf("x")
	_ = e.Error
	var p *speaker = &s
	p.Speak() // ERROR "p\.Speak undefined \(type \*speaker is pointer to interface, not interface\)"
	switch s.(type) {
	case dog:
	case dog: // ERROR "duplicate case dog in type switch\n\tLINE-1: previous case"
	case statue: // ERROR "impossible type switch case: statue\n\ts \(variable of interface type speaker\) cannot have dynamic type statue \(missing method Speak\)\n\t\thave speak\(\) string\n\t\twant Speak\(\) string"
	}
}
