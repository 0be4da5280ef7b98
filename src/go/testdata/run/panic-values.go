// run

package main

import "fmt"

type code int

type named string

type temp float64

func (t temp) String() string { return "not used by panic" }

func main() {
	defer func() {
		panic(fmt.Sprint("third after ", recover()))
	}()
	defer panic(code(7))
	defer panic(temp(1.5))
	panic(named("first"))
}
