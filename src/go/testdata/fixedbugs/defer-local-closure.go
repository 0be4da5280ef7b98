// run

// A deferred call of a local function that recovers, as what it is held in is only called.
package main

import "fmt"

func main() {
	catch := func() { fmt.Println("caught", recover()) }
	var later func(string)
	later = func(s string) { fmt.Println(s, recover()) }
	note := func() { fmt.Println("noted") }
	func() {
		defer catch()
		panic("a")
	}()
	func() {
		defer note()
		defer later("later")
		var p *struct{ x int }
		fmt.Println(p.x)
	}()
	for i := range 2 {
		func() {
			defer catch()
			defer note()
			panic(i)
		}()
	}
	catch()
}
