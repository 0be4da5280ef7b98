// run

package main

import "fmt"

type bad struct{ a, b uint64 }

func walk(n int, f func(uint64)) uint64 {
	x := uint64(n)
	for i := 0; i < 3; i++ {
		x = x*3 + 1
		if n > 0 {
			for j := uint64(0); j < 2; j++ {
				x += j
			}
		}
	}
	for i := uint64(0); i < 2; i++ {
		x ^= i << 60
		if n > 0 {
			x += walk(n-1, f)
		}
		f(x)
	}
	return x
}

func named(s []uint64) (h uint64, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v at %d", r, h)
		}
	}()
	for i := 0; ; i++ {
		h = h*31 + s[i]
	}
}

func labels(n uint64) uint64 {
	s := uint64(1)
outer:
	for i := uint64(0); i < n; i++ {
		for j := uint64(0); j < n; j++ {
			s = s*7 + i ^ j
			if s%5 == 0 {
				continue outer
			}
			if s%11 == 0 {
				break outer
			}
		}
		s++
	}
	return s
}

func sw(n uint64) (a, b uint64) {
	for i := n; i > 0; i /= 3 {
		switch i % 4 {
		case 0:
			t := uint64(5)
			for t < i {
				t *= t
			}
			a += t
		case 1:
			continue
		default:
			b, a = a, b+i
		}
	}
	return
}

func gen[T uint64 | int](n T) T {
	s := T(1)
	for i := T(0); i < n; i++ {
		s = s*s + i
	}
	return s
}

func structs(n int) bad {
	var b bad
	x := uint64(n)
	for range n {
		x *= x
		b.a += x
		b = bad{b.b, x}
		x += 3
	}
	return b
}

func main() {
	calls := uint64(0)
	fmt.Println(walk(4, func(x uint64) {
		for range 3 {
			calls = calls*31 + x
		}
	}), calls)
	fmt.Println(named([]uint64{1, 2, 1 << 63}))
	fmt.Println(labels(9), labels(100))
	fmt.Println(sw(1 << 63))
	fmt.Println(gen(uint64(50)), gen(50))
	fmt.Println(structs(9))
	done := make(chan uint64)
	for g := range 3 {
		go func() {
			h := uint64(g)
			for range 100 {
				h = h*1099511628211 ^ 7
			}
			done <- h
		}()
	}
	sum := uint64(0)
	for range 3 {
		sum += <-done
	}
	fmt.Println(sum)
}
