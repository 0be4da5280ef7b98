// errorcheck

package main

type loop struct{ next loop } // ERROR "invalid recursive type: loop refers to itself"

type ring struct{ next *ring }

type twice struct {
	a int
	a string // ERROR "a redeclared\n\tLINE-1: other declaration of a"
}

type number interface{ ~int | ~float64 }

var n number // ERROR "cannot use type number outside a type constraint: interface contains type constraints"

func (int) Double() int { return 0 } // ERROR "cannot define new methods on non-local type int"

type named int

func (named) M() {}
func (named) M() {} // ERROR "method named\.M already declared at LINE-1"

func same() {}
func same() {} // ERROR "same redeclared in this block\n\tLINE-1: other declaration of same"

func main() int { // ERROR "func main must have no arguments and no return values"
	return 0
}

func init() {}

var a = b // ERROR "initialization cycle for a\n\tLINE: a refers to b\n\tLINE+1: b refers to a"
var b = a

var size = 3
var array [size]int  // ERROR "invalid array length size"
var negative [-1]int // ERROR "invalid array length -1 \(untyped int constant\)"

type missing struct{ x undefinedType } // ERROR "undefined: undefinedType"

var p = struct{ x, y int }{1}          // ERROR "too few values in struct literal of type struct\{x int; y int\}"
var q = struct{ x, y int }{1, 2, 3}    // ERROR "too many values in struct literal of type struct\{x int; y int\}"
var r = struct{ x, y int }{x: 1, 2}    // ERROR "mixture of field:value and value elements in struct literal"
var s = struct{ x, y int }{z: 1}       // ERROR "unknown field z in struct literal of type struct\{x int; y int\}"
var t = struct{ x, y int }{x: 1, x: 2} // ERROR "duplicate field name x in struct literal"
