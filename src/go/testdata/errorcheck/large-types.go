// errorcheck

package main

var c chan [2 << 16]byte // ERROR "channel element type too large \(>64kB\)"

type T [1 << 17]byte

var d chan T // ERROR "channel element type too large \(>64kB\)"

var fine chan *T

type huge [1 << 50]byte // ERROR "type \[1125899906842624\]byte larger than address space"

func main() {
	ch := make(chan struct{ v [65536]byte }) // ERROR "channel element type too large \(>64kB\)"
	close(ch)
}
