// errorcheck

package main

type ordered interface{ ~int | ~string }

func Max[T ordered](a, b T) T {
	if a > b {
		return a
	}
	return b
}

func Map[T, U any](list []T, f func(T) U) []U { return nil }

func Zero[T any]() T {
	var zero T
	return zero
}

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(item T) { s.items = append(s.items, item) }

func add[T any](a, b T) T {
	return a + b // ERROR "invalid operation: operator \+ not defined on a \(variable of type T constrained by any\)"
}

func equal[T any](a, b T) bool {
	return a == b // ERROR "invalid operation: a == b \(incomparable types in type set\)"
}

func main() {
	_ = Max(1, 2)
	_ = Max(1.5, 2.5)    // ERROR "float64 does not satisfy ordered \(float64 missing in ~int \| ~string\)"
	_ = Max(1, "a")      // ERROR "in call to Max, mismatched types untyped int and untyped string \(cannot infer T\)"
	_ = Zero()           // ERROR "in call to Zero, cannot infer T \(declared at LINE-21\)"
	_ = Zero[int, int]() // ERROR "got 2 type arguments but want 1"
	var s Stack          // ERROR "cannot use generic type Stack\[T any\] without instantiation"
	var t Stack[int]
	t.Push("a")            // ERROR "cannot use .a. \(untyped string constant\) as int value in argument to t\.Push"
	_ = Map([]int{1}, nil) // ERROR "in call to Map, cannot infer U \(declared at LINE-28\)"
	f := Max               // ERROR "cannot use generic function Max without instantiation"
	_, _ = s, f
}
