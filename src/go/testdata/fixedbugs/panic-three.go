// run

package main

func main() {
	defer func() {
		defer func() {
			recover()
			panic("three")
		}()
		panic("two")
	}()
	panic("one")
}
