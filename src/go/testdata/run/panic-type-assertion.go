// run

package main

import "fmt"

type speaker interface{ Speak() string }
type cat struct{}

func (*cat) Speak() string { return "meow" }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	var v any = "text"
	var none any
	var s speaker = &cat{}
	fmt.Println(v.(string), s.(*cat).Speak())
	try(func() { _ = v.(int) })
	try(func() { _ = none.(int) })
	try(func() { _ = v.(speaker) })
	try(func() { v = cat{}; _ = v.(speaker) })
	try(func() { _ = v.(error) })
	try(func() { _ = none.(speaker) })
	try(func() { _ = s.(error) })
	fmt.Println(v.(*cat))
}
