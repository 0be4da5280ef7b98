// race

package main

import "time"

func main() {
	m := map[int]string{1: "one"}
	go func() {
		delete(m, 1)
	}()
	time.Sleep(10 * time.Millisecond)
	for k, v := range m {
		println(k, v)
	}
}
