// errorcheck

package main

import "errors"

func nothing() int {
} // ERROR "missing return"

func sometimes(n int) int {
	if n > 0 {
		return 1
	}
} // ERROR "missing return"

func always(n int) int {
	if n > 0 {
		return 1
	} else {
		return 2
	}
}

func forever() int {
	for {
	}
}

func withBreak() int {
	for {
		break
	}
} // ERROR "missing return"

func switched(n int) int {
	switch n {
	case 1:
		return 1
	default:
		panic("no")
	}
}

func noDefault(n int) int {
	switch n {
	case 1:
		return 1
	}
} // ERROR "missing return"

func tooFew() (int, error) {
	return 1 // ERROR "not enough return values\n\thave \(number\)\n\twant \(int, error\)"
}

func tooMany() int {
	return 1, errors.New("x") // ERROR "too many return values\n\thave \(number, error\)\n\twant \(int\)"
}

func none() {
	return 1 // ERROR "too many return values\n\thave \(number\)\n\twant \(\)"
}

func wrong() string {
	return 1 // ERROR "cannot use 1 \(untyped int constant\) as string value in return statement"
}

func named() (n int, err error) {
	{
		err := errors.New("x")
		return // ERROR "result parameter err not in scope at return\n\tLINE-1: inner declaration of var err error"
		_ = err
	}
} // ERROR "missing return"

func main() {}
