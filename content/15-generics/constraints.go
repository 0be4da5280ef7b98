package main

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

type Number interface {
	~int | ~float64
}

func sum[T Number](items ...T) T {
	var total T
	for _, item := range items {
		total += item
	}
	return total
}

func clamp[T cmp.Ordered](value, low, high T) T {
	return min(max(value, low), high)
}

func count[T comparable](items []T, wanted T) int {
	n := 0
	for _, item := range items {
		if item == wanted {
			n++
		}
	}
	return n
}

func join[T fmt.Stringer](items []T, sep string) string {
	var parts []string
	for _, item := range items {
		parts = append(parts, item.String())
	}
	return strings.Join(parts, sep)
}

type Cents int

func main() {
	fmt.Println(sum(1, 2, 3), sum(0.5, 1.5), sum(Cents(70), 30))
	fmt.Println(clamp(12, 0, 10), clamp("m", "a", "f"))
	fmt.Println(count([]rune("banana"), 'a'))
	fmt.Println(join([]time.Duration{time.Second, time.Minute}, " + "))
}
