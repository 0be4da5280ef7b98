// errorcheck

package main

type celsius float64
type fahrenheit float64

type group struct{ members []string }

func main() {
	n, x, s, b := 1, 1.5, "a", true
	_ = n + x                      // ERROR "invalid operation: n \+ x \(mismatched types int and float64\)"
	_ = s + n                      // ERROR "invalid operation: s \+ n \(mismatched types string and int\)"
	_ = s * 2                      // ERROR "invalid operation: s \* 2 \(mismatched types string and untyped int\)"
	_ = b + b                      // ERROR "invalid operation: operator \+ not defined on b \(variable of type bool\)"
	_ = !n                         // ERROR "invalid operation: operator ! not defined on n \(variable of type int\)"
	_ = -s                         // ERROR "invalid operation: operator - not defined on s \(variable of type string\)"
	_ = x % 2                      // ERROR "invalid operation: operator % not defined on x \(variable of type float64\)"
	_ = n / 0                      // ERROR "invalid operation: division by zero"
	_ = n && b                     // ERROR "invalid operation: n && b \(mismatched types int and bool\)"
	_ = celsius(1) + fahrenheit(1) // ERROR "invalid operation: celsius\(1\) \+ fahrenheit\(1\) \(mismatched types celsius and fahrenheit\)"
	_ = []int{} == []int{}         // ERROR "invalid operation: \[\]int\{\} == \[\]int\{\} \(slice can only be compared to nil\)"
	_ = group{} == group{}         // ERROR "invalid operation: group\{\} == group\{\} \(struct containing \[\]string cannot be compared\)"
	_ = func() {} == nil
	_ = n == nil  // ERROR "invalid operation: n == nil \(mismatched types int and untyped nil\)"
	_ = s == 'a'  // ERROR "invalid operation: s == 'a' \(mismatched types string and untyped rune\)"
	_ = &n == n   // ERROR "invalid operation: &n == n \(mismatched types \*int and int\)"
	_ = *n        // ERROR "invalid operation: cannot indirect n \(variable of type int\)"
	_ = &1        // ERROR "invalid operation: cannot take address of 1 \(untyped int constant\)"
	_ = 1<<64 + n // ERROR "1 << 64 \(untyped int constant 18446744073709551616\) overflows int"
	_ = x << 1    // ERROR "invalid operation: shifted operand x \(variable of type float64\) must be integer"
	_ = n << -1   // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	if n {        // ERROR "non-boolean condition in if statement"
	}
	for s { // ERROR "non-boolean condition in for statement"
	}
	_ = [3]int{1, 2, 3, 4}             // ERROR "index 3 is out of bounds \(>= 3\)"
	_ = "abc"[5]                       // ERROR "invalid argument: index 5 out of bounds \[0:3\]"
	_ = map[string]int{"a": 1, "a": 2} // ERROR "duplicate key .a. in map literal"
	_ = map[[]int]string{}             // ERROR "invalid map key type \[\]int"
	_ = s[1.5]                         // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = n[0]                           // ERROR "cannot index n \(variable of type int\)"
	_ = string(x)                      // ERROR "cannot convert x \(variable of type float64\) to type string"
	_ = int(s)                         // ERROR "cannot convert s \(variable of type string\) to type int"
}
