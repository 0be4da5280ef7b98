// errorcheck

package main

import (
	"fmt"
	"strings"
)

func add(a, b int) int { return a + b }

func sum(numbers ...int) int { return len(numbers) }

type counter struct{ n int }

func (c *counter) Add(k int) { c.n += k }

func newCounter() counter { return counter{} }

func main() {
	add(1) // ERROR "not enough arguments in call to add\n\thave \(number\)\n\twant \(int, int\)"
	add(1, 2, 3) // ERROR "too many arguments in call to add\n\thave \(number, number, number\)\n\twant \(int, int\)"
	add("a", 2) // ERROR "cannot use .a. \(untyped string constant\) as int value in argument to add"
	sum([]int{1, 2}) // ERROR "cannot use \[\]int\{…\} \(value of type \[\]int\) as int value in argument to sum"
	sum([]int{1, 2}...)
	sum(1, []int{2}...) // ERROR "too many arguments in call to sum\n\thave \(number, \[\]int\.\.\.\)\n\twant \(\.\.\.int\)"
	add([]int{1, 2}...) // ERROR "cannot use \.\.\. in call to non-variadic add"
	newCounter().Add(1) // ERROR "cannot call pointer method Add on counter"
	missing() // ERROR "undefined: missing"
	strings.Missing("a") // ERROR "undefined: strings\.Missing"
	strings.toLower("a") // ERROR "undefined: strings\.toLower \(but have ToLower\)"
	fmt.println("a") // ERROR "undefined: fmt\.println \(but have Println\)"
	var c counter
	c.m = 1 // ERROR "c\.m undefined \(type counter has no field or method m\)"
	c.add(1) // ERROR "c\.add undefined \(type counter has no field or method add, but does have method Add\)"
	5() // ERROR "invalid operation: cannot call 5 \(untyped int constant\): untyped int is not a function"
	_ = len(1) // ERROR "invalid argument: 1 \(untyped int constant\) for built-in len"
	_ = make(int) // ERROR "invalid argument: cannot make int: type must be slice, map, or channel"
	_ = append(c, 1) // ERROR "invalid append: argument must be a slice; have c \(variable of struct type counter\)"
	defer add // ERROR "expression in defer must be function call"
}
