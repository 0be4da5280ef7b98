// run

// A nil pointer to an array is found before an index that is out of range.

package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func a(s *[1]int, n int) (sum int) {
	for i := 0; i <= n; i++ {
		sum += s[i*2]
	}
	return
}
func b(s *[3]int, i int) int   { return s[i] }
func c(s *[3]int, i int)       { s[i] = 1 }
func d(s *[3]int, i int) *int  { return &s[i] }
func e(s *[3]int, i int)       { s[i]++ }
func f(s *[3]int, i int) []int { return s[i:] }
func main() {
	try(func() { fmt.Println(a(nil, 1)) })
	try(func() { fmt.Println(b(nil, 5)) })
	try(func() { fmt.Println(b(nil, -1)) })
	try(func() { c(nil, 5) })
	try(func() { fmt.Println(d(nil, 5)) })
	try(func() { e(nil, 5) })
	try(func() { f(nil, 5) })
}
