// race

package main

import (
	"sort"
	"time"
)

func main() {
	s := []int{3, 1, 2}
	go func() {
		s[0] = 9
	}()
	time.Sleep(10 * time.Millisecond)
	sort.Slice(s, func(i, j int) bool {
		return s[i] < s[j]
	})
}
