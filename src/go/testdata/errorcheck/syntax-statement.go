// errorcheck

package main

import "fmt"

func main() {
	if x := 1 { // ERROR "syntax error: cannot use x := 1 as value"
	}
	for i := 0; i < 3 { // ERROR "syntax error: unexpected \{, expected semicolon or newline"
	} // ERROR "syntax error: unexpected \}, expected expression"
	x = = 2 // ERROR "syntax error: unexpected =, expected expression"
	fmt.Println("a" "b") // ERROR "syntax error: unexpected \) at end of statement"
	var y int := 3 // ERROR "syntax error: unexpected :=, expected ="
	while true { // ERROR "syntax error: unexpected name true at end of statement"
	}
} // ERROR "syntax error: non-declaration statement outside function body"
