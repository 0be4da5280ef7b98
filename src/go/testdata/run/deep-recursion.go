// run

package main

import "fmt"

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + depth(n-1)
}

func ack(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

func even(n int) bool { return n == 0 || odd(n-1) }
func odd(n int) bool  { return n != 0 && even(n-1) }

func hanoi(n int, from, to, via string, move func(string, string)) {
	if n > 0 {
		hanoi(n-1, from, via, to, move)
		move(from, to)
		hanoi(n-1, via, to, from, move)
	}
}

func gen(n int, out chan<- int) {
	if n > 0 {
		gen(n-1, out)
		out <- n
	}
}

func main() {
	fmt.Println(depth(5000), ack(2, 9), even(1001))
	moves := 0
	hanoi(12, "a", "b", "c", func(string, string) { moves++ })
	fmt.Println(moves)
	out := make(chan int)
	go func() {
		gen(500, out)
		close(out)
	}()
	sum := 0
	for v := range out {
		sum += v
	}
	fmt.Println(sum)
}
