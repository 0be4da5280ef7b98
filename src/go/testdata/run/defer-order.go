// run

package main

import "fmt"

type log []string

func (l *log) add(s string) { *l = append(*l, s) }

func trace(name string) func() {
	fmt.Println("enter", name)
	return func() { fmt.Println("leave", name) }
}

func work() {
	defer trace("work")()
	for i := range 3 {
		defer fmt.Println("deferred", i)
	}
	fmt.Println("body")
}

func arguments() {
	x := 1
	defer fmt.Println("argument at defer:", x)
	defer func() { fmt.Println("variable at return:", x) }()
	x = 2
}

func named() (n int) {
	defer func() { n *= 2 }()
	n = 4
	return n + 1
}

func unnamed() int {
	n := 5
	defer func() { n *= 2 }()
	return n
}

func early(stop bool) (s string) {
	defer func() { s += "!" }()
	if stop {
		return "stopped"
	}
	defer func() { s += "?" }()
	return "done"
}

func main() {
	work()
	arguments()
	fmt.Println(named(), unnamed())
	fmt.Println(early(true), early(false))
	var l log
	func() {
		defer l.add("last")
		defer l.add("second")
		l.add("first")
	}()
	fmt.Println(l, len(l))
}
