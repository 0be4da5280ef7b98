// run

package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

type T struct {
	A map[string]int `json:"a<b"`
	B *T             `json:",omitempty"`
	C []string
	d int
}

func main() {
	out, err := json.Marshal(T{A: map[string]int{"z": 1, "é": 2, "\xff\u2028": 3, "<": 4}, B: &T{}, C: []string{"a\tb\x01", "\"\\"}})
	fmt.Println(string(out), err)
	m := map[string]any{}
	m["m"] = m
	_, err = json.Marshal(m)
	fmt.Println(err)
	for _, f := range []float64{0.5, 1.5, 2.5, 0.125, 0.375, 1e20, 1e22, 0, 2.675, 1.005, 123456.7895} {
		fmt.Printf("%.0f %.1f %.2f %.3f %8.3f %f|", f, f, f, f, -f, f)
	}
	fmt.Printf("%d %5d %x %X %o %b %c %q %U %#x %+d %05d %t %v\n", -3, uint8(7), -255, uint64(1)<<63, 8, 5, 'x', 'y', 'z', []byte("hi"), 4, -42, true, uint64(1<<64-1))
	fmt.Printf("%", 1)
	fmt.Printf("%é %! %[1]d %d\n", 1, 2, 3)
	fmt.Printf("%x %d %v %#v\n", int64(-1<<63), int64(-1<<63), int64(-1<<63), uintptr(10))
	var b strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&b, "%d,", i)
		if i%700 == 0 {
			fmt.Println(b.Len(), len(b.String()))
		}
	}
	fmt.Println(b.Len(), b.String()[5000:5050])
}
