// run

// Bytes made from strings, strings from bytes, and slices of numbers, whatever their length: each has memory of its own.
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
	numbers()
}

func numbers() {
	var bytes [][]byte
	var shorts [][]uint16
	var floats [][]float64
	var longs [][]uint64
	var flags [][]bool
	for n := range 300 {
		bytes = append(bytes, make([]byte, n|1))
		shorts = append(shorts, make([]uint16, n))
		floats = append(floats, make([]float64, n))
		longs = append(longs, make([]uint64, n))
		flags = append(flags, make([]bool, n))
	}
	for n := range 300 {
		for i := range n {
			if bytes[n][i] != 0 || shorts[n][i] != 0 || floats[n][i] != 0 || longs[n][i] != 0 || flags[n][i] {
				fmt.Println("not zero", n, i)
			}
			bytes[n][i] = byte(n + i)
			shorts[n][i] = uint16(n * i)
			floats[n][i] = float64(n) / float64(i+1)
			longs[n][i] = uint64(n)<<40 | uint64(i)
			flags[n][i] = i%3 == 0
		}
	}
	var sum float64
	for n := range 300 {
		for i := range n {
			if bytes[n][i] != byte(n+i) || shorts[n][i] != uint16(n*i) || longs[n][i] != uint64(n)<<40|uint64(i) || flags[n][i] != (i%3 == 0) {
				fmt.Println("changed", n, i)
			}
			sum += floats[n][i]
		}
	}
	fmt.Println(sum)
}
