// errorcheck

package main

import (
	"errors" // ERROR ".errors. imported and not used"
	"fmt"
	str "strings" // ERROR ".strings. imported as str and not used"
)

func unused(parameter int) {
	a := 1                       // ERROR "declared and not used: a"
	var b string                 // ERROR "declared and not used: b"
	c, d := 1, 2                 // ERROR "declared and not used: c"
	for i, x := range []int{1} { // ERROR "declared and not used: i"
		fmt.Println(x)
	}
	e := 0 // ERROR "declared and not used: e"
	e = d
	func() {
		f := 1 // ERROR "declared and not used: f"
	}()
	switch v := any(d).(type) { // ERROR "v declared and not used"
	case int:
	}
here: // ERROR "label here defined and not used"
	for {
		break
	}
}

func main() {
	unused(1)
	1 + 2               // ERROR "1 \+ 2 \(untyped int constant 3\) is not used"
	len("abc")          // ERROR "len\(.abc.\) \(constant 3 of type int\) is not used"
	unused              // ERROR "unused \(value of type func\(parameter int\)\) is not used"
	fmt.Sprint          // ERROR "fmt\.Sprint \(value of type func\(a \.\.\.any\) string\) is not used"
	append([]int{1}, 2) // ERROR "append\(\[\]int\{…\}, 2\) \(value of type \[\]int\) is not used"
}
