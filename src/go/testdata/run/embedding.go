// run

package main

import (
	"fmt"
	"strings"
)

type Animal struct {
	Name string
	Legs int
}

func (a Animal) Describe() string { return fmt.Sprintf("%s on %d legs", a.Name, a.Legs) }
func (a *Animal) Rename(n string) { a.Name = n }
func (a Animal) Kind() string     { return "animal" }

type Dog struct {
	Animal
	Breed string
}

func (d Dog) Kind() string { return "dog, was " + d.Animal.Kind() }

type Puppy struct {
	*Dog
	Age int
}

type Logger interface{ Log(string) }
type Buffer struct{ lines []string }

func (b *Buffer) Log(s string) { b.lines = append(b.lines, strings.ToUpper(s)) }

type Service struct {
	Logger
	Name string
}

type Kinder interface{ Kind() string }
type Describer interface{ Describe() string }
type Both interface {
	Kinder
	Describer
}

type A struct{ X int }
type B struct{ X int }
type C struct {
	A
	B
	Y int
}

func main() {
	d := Dog{Animal{"Rex", 4}, "Collie"}
	d.Rename("Max")
	fmt.Println(d.Name, d.Describe(), d.Kind())
	p := Puppy{&d, 1}
	p.Rename("Bo")
	p.Legs = 3
	fmt.Println(d.Describe(), "/", p.Kind(), p.Breed)
	for _, b := range []Both{d, &d, p, d.Animal} {
		fmt.Println(b.Kind(), "-", b.Describe())
	}
	buf := &Buffer{}
	s := Service{buf, "svc"}
	s.Log("started " + s.Name)
	s.Logger.Log("twice")
	fmt.Println(buf.lines)
	c := C{A{1}, B{2}, 3}
	fmt.Println(c.A.X, c.B.X, c.Y)
	fmt.Printf("%v %+v\n", c, c)
	fmt.Printf("%+v\n", d)
}
