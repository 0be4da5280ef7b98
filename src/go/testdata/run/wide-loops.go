// run

package main

import (
	"fmt"
	"math"
)

// Loops over variables that begin as anything 64 bits can hold: small numbers first, then those beyond 2^53 and back.

func steps(n int) int {
	count := 0
	for n != 1 && count < 300 {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
		count++
	}
	return count
}

func stepsOf(n uint) (count uint, last uint) {
	for count < 300 {
		if n&1 != 0 {
			n = 3*n + 1
		} else {
			n = n / 2
		}
		count++
		last = n
		if n == 1 {
			break
		}
	}
	return
}

func twos(n int64) (int64, int) {
	k := 0
	for n != 0 && n%2 == 0 {
		n /= 2
		k++
	}
	return n, k
}

func factors(n, p int) (int, int) {
	k := 0
	for n > 1 && n%p == 0 {
		n /= p
		k++
	}
	return n, k
}

func negative(n, d int) (q int) {
	for range 3 {
		if n%d == 0 {
			n /= d
		} else if n%3 != 0 {
			n++
		} else {
			n /= 3
		}
		q += n
	}
	return q
}

func power(base, exp int64) int64 {
	result := int64(1)
	for exp > 0 {
		if exp%2 == 1 {
			result *= base
		}
		base *= base
		exp /= 2
	}
	return result
}

func next() func() int64 {
	n := int64(1)
	return func() int64 {
		n *= -7
		return n
	}
}

func sumDigits(n int64) (sum int64) {
	for n != 0 {
		sum += n % 10
		n /= 10
	}
	return sum
}

type box struct{ n int64 }

func drain(b *box, by int64) int {
	left := b.n
	count := 0
	for left > 0 && count < 1000 {
		left -= by
		count++
	}
	b.n = left
	return count
}

func zero(n, d int) float64 {
	for range 2 {
		if n%d == 0 {
			n /= d
		}
	}
	return 1 / (float64(n) + math.Copysign(0, 1))
}

func captured(n int) func() int {
	f := func() int { return n }
	for n < 1000 {
		n *= 3
	}
	return f
}

func main() {
	for _, n := range []int{27, 97, 1 << 31, 1<<31 - 1, 1<<53 - 1, 1 << 53, 1<<53 + 1, math.MaxInt, math.MinInt, -7, 0, 871} {
		fmt.Println(n, steps(n), sumDigits(int64(n)))
		a, k := twos(int64(n))
		fmt.Println(a, k)
	}
	fmt.Println(stepsOf(27))
	fmt.Println(stepsOf(math.MaxUint))
	fmt.Println(stepsOf(1 << 63))
	fmt.Println(stepsOf(6148914691236517205))
	for _, p := range []int{2, 3, 7, -2, -3, 1 << 40} {
		for _, n := range []int{1 << 62, 3486784401 * 9, 5764801 * 7, 1 << 40, 1 << 60} {
			fmt.Print(factorsText(n, p), " ")
			fmt.Print(negative(n, p), negative(-n, p), " ")
		}
		fmt.Println()
	}
	fmt.Println(power(3, 33), power(3, 40), power(-3, 41), power(2, 63), power(2, 64), power(10, 18), power(7, 1<<40))
	f := next()
	for range 25 {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	b := &box{1 << 20}
	fmt.Println(drain(b, 1<<19), drain(&box{math.MaxInt64}, 1<<55), drain(&box{5}, math.MinInt64))
	fmt.Println(zero(0, -5), zero(-10, 5), zero(0, 3))
	fmt.Println(captured(5)(), captured(1<<62)())
	func() {
		defer func() { fmt.Println(recover()) }()
		factors(12, 0)
	}()
	n := 1 << 62
	for n%0x10 == 0 {
		n = n / 0x10
	}
	fmt.Println(n)
	for i := int64(1); i > 0; i *= 1000 {
		fmt.Print(i, " ")
	}
	fmt.Println()
	fmt.Println(factors(10, 3))
	fmt.Println(factors(100, zeroValue))
}

var zeroValue int

func factorsText(n, p int) string {
	m, k := factors(n, p)
	return fmt.Sprint(m, "*", k)
}
