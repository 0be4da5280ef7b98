// run

// Before go1.22 the variables of a loop are one for all its rounds.

//go:build go1.21

package main

import "fmt"

type P struct{ a, b int }

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fs = nil
	var ps []*int
	for i, s := range []string{"a", "b", "c"} {
		ps = append(ps, &i)
		fs = append(fs, func() int { return i*100 + len(s) + int(s[0]) })
		i += 5
	}
	for i, f := range fs {
		fmt.Print(f(), " ", *ps[i], " ")
	}
	fs = nil
	for _, p := range []P{{1, 2}, {3, 4}} {
		q := &p
		fs = append(fs, func() int { q.a++; return p.a })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fs = nil
	for k, v := range map[string]int{"x": 7} {
		fs = append(fs, func() int { return v + len(k) })
	}
	for i, r := range "héy" {
		fs = append(fs, func() int { return i*1000 + int(r) })
	}
	var arr [3]int
	for arr[0], fs = 0, fs; arr[0] < 2; arr[0]++ {
	}
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
	for x := range c {
		fs = append(fs, func() int { return x })
	}
outer:
	for i, j := 0, 10; i < j; i, j = i+1, j-1 {
		defer func() { fmt.Println("d", i, j) }()
		fs = append(fs, func() int { return i*100 + j })
		for k := 0; ; k++ {
			if k == 2 {
				continue outer
			}
			if i == 3 {
				break outer
			}
			fs = append(fs, func() int { return k })
		}
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	done := make(chan bool)
	for i := 0; i < 3; i++ {
		go func() { done <- i == 3 }()
	}
	<-done
	fmt.Println(arr)
}
