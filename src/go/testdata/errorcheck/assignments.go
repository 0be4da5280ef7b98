// errorcheck

package main

import "fmt"

type celsius float64

type point struct{ x, y int }

const limit = 10

func pair() (int, string) { return 1, "one" }

func none() {}

func main() {
	var n int = "seven" // ERROR "cannot use .seven. \(untyped string constant\) as int value in variable declaration"
	n = 2.5             // ERROR "cannot use 2\.5 \(untyped float constant\) as int value in assignment \(truncated\)"
	n = nil             // ERROR "cannot use nil as int value in assignment"
	n := 3              // ERROR "no new variables on left side of :="
	limit = 11          // ERROR "cannot assign to limit \(neither addressable nor a map index expression\)"
	a, b := pair(), 2   // ERROR "multiple-value pair\(\) \(value of type \(int, string\)\) in single-value context"
	c, d, e := pair()   // ERROR "assignment mismatch: 3 variables but pair returns 2 values"
	f := none()         // ERROR "none\(\) \(no value\) used as value"
	var t celsius = n   // ERROR "cannot use n \(variable of type int\) as celsius value in variable declaration"
	points := map[string]point{}
	points["a"].x = 1 // ERROR "cannot assign to struct field points\[.a.\]\.x in map"
	"text"[0] = 'T'   // ERROR "cannot assign to .text.\[0\] \(neither addressable nor a map index expression\)"
	var u uint8 = 256 // ERROR "cannot use 256 \(untyped int constant\) as uint8 value in variable declaration \(overflows\)"
	n++
	points++ // ERROR "invalid operation: points\+\+ \(non-numeric type map\[string\]point\)"
	g := nil // ERROR "use of untyped nil in assignment"
	_ = _    // ERROR "cannot use _ as value or type"
	fmt.Println(n, a, b, c, d, e, f, t, u, g)
}
