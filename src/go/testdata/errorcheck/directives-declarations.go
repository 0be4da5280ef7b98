// errorcheck

//go:noinline // ERROR "misplaced compiler directive"
package main

//go:noinline // ERROR "misplaced compiler directive"
type T int

var (
	//go:noinline // ERROR "misplaced compiler directive"
	x = 1
)

//go:noinline
func main() {
	//go:noinline // ERROR "misplaced compiler directive"
	const c = 1
	_ = x
}
