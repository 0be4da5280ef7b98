// run

// What is printable follows Go's Unicode, whatever the one of the machine beneath.
package main

import (
	"fmt"
	"strconv"
)

func main() {
	fmt.Printf("%q %q\n", "é世\u088f\u0897\U0001e5ea\U00032a94", '\u1c89')
	h, n := uint32(2166136261), 0
	for r := rune(0); r <= 0x10ffff; r++ {
		if strconv.IsPrint(r) {
			n++
			h = (h ^ uint32(r)) * 16777619
		}
	}
	fmt.Println(n, h)
}
