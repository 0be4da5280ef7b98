// errorcheck

package main

import "fmt"

//go:noinline
func f() int {
	//go:noinline // ERROR "misplaced compiler directive"
	x := 1
	return x //go:noinline // ERROR "misplaced compiler directive"
}

//go:nowritebarrier // ERROR "//go:nowritebarrier only allowed in runtime"
func main() {
	fmt.Println(f())
}

//go:embed hello.txt // ERROR "misplaced go:embed directive"
