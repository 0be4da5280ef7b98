// run

// Bytes made from strings, and strings from bytes, whatever their length: each has memory of its own.
package main

import (
	"fmt"
	"hash/fnv"
	"strings"
)

const mixed = "plain, grün, 世界, \xff\xfe, "

func text(kind, n int) string {
	switch kind {
	case 0:
		return strings.Repeat("abcdefg ", n/8+1)[:n]
	case 1:
		return strings.Repeat(mixed, n/len(mixed)+1)[:n]
	default:
		return strings.Repeat("é", n/2+1)[:n]
	}
}

func main() {
	sum := fnv.New64a()
	for kind := range 3 {
		var all [][]byte
		var texts []string
		for n := range 1100 {
			s := text(kind, n)
			b := []byte(s)
			if string(b) != s || len(b) != n {
				fmt.Println("lost", kind, n)
			}
			all = append(all, b, make([]byte, n))
			texts = append(texts, s)
		}
		// Nobody else's bytes change when these do.
		for n := 1; n < 1100; n += 2 {
			b := all[2*n]
			for i := range b {
				b[i] ^= 0xff
			}
			_ = append(b[:len(b):len(b)], "more"...)
		}
		for n, s := range texts {
			if b := all[2*n]; n%2 == 0 && string(b) != s {
				fmt.Println("changed", kind, n)
			}
			for _, x := range all[2*n+1] {
				if x != 0 {
					fmt.Println("not zero", kind, n)
				}
			}
			sum.Write(all[2*n])
		}
		fmt.Println(kind, sum.Sum64())
	}
}
