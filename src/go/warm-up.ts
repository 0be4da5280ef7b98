// This file holds small programs that use what most programs use. Compiling them makes the engine quick: JavaScript engines
// make code fast that has run before, and of the library is kept what has been checked and emitted.

/** Each takes a few dozen milliseconds in an engine that has compiled nothing yet. */
export const warmUpPrograms: readonly string[] = [
  `package main

import (
	"fmt"
)

func main() {
	for i, s := range []string{"a"} {
		fmt.Println(i, s)
	}
}
`,
  `package main

import (
	"errors"
	"fmt"
	"strings"
)

type shape interface{ area() float64 }

type square struct{ side float64 }

func (s *square) area() float64 { return s.side * s.side }

func check(n int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v: %w", r, errors.ErrUnsupported)
		}
	}()
	if n > 1 || n%2 == 0 {
		return errors.New("no")
	}
	return nil
}

func main() {
	var b strings.Builder
	counts := map[string]int{}
	for _, word := range strings.Fields("a b") {
		counts[word]++
		fmt.Fprintf(&b, "%s", word)
	}
	shapes := append([]shape{}, &square{1.5})
	switch s := shapes[0].(type) {
	case *square:
		fmt.Printf("%v %d %.2f\\n", s, len(shapes), s.area())
	}
	if err := check(1); errors.Is(err, errors.ErrUnsupported) {
		fmt.Println(err, b.String())
	}
}
`,
  `package main

import (
	"fmt"
	"sort"
	"sync"
	"time"
)

func keys[K comparable, V any](m map[K]V) []K {
	list := make([]K, 0, len(m))
	for k := range m {
		list = append(list, k)
	}
	return list
}

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	squares := map[int]int{}
	done := make(chan int, 1)
	for i := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			squares[i] = i * i
		}()
	}
	go func() {
		wg.Wait()
		close(done)
	}()
	select {
	case <-done:
		time.Sleep(time.Millisecond)
	case n := <-make(chan int):
		fmt.Println(n)
	}
	list := keys(squares)
	sort.Slice(list, func(i, j int) bool { return list[i] < list[j] })
	fmt.Println(list)
}
`,
];
