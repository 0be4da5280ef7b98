// run

package main

import (
	"fmt"
	"reflect"
)

type Door struct{ Größe int }

func (Door) Öffnen() string  { return "open" }
func (*Door) Schließen() int { return 3 }
func (d Door) hidden() int   { return d.Größe }

type I interface {
	Öffnen() string
	hidden() int
}

func main() {
	for _, t := range []reflect.Type{reflect.TypeFor[Door](), reflect.TypeFor[*Door](), reflect.TypeFor[I]()} {
		for i := range t.NumMethod() {
			m := t.Method(i)
			fmt.Println(t, m.Name, m.PkgPath, m.Type)
		}
	}
	v := reflect.ValueOf(&Door{5})
	fmt.Println(v.Elem().FieldByName("Größe"), v.MethodByName("Schließen").Call(nil)[0], v.Method(0).Call(nil)[0])
}
