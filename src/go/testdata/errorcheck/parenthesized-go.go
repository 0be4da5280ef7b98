// errorcheck

package main

func f() {}

func main() {
	var unused int // ERROR "declared and not used: unused"
	go f           // ERROR "expression in go must be function call"
	defer (f)      // ERROR "expression in defer must not be parenthesized" "expression in defer must be function call"
	go (f())       // ERROR "expression in go must not be parenthesized"
}
