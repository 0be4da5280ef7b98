// race

package main

import "time"

func main() {
	m := map[int]string{1: "one"}
	go func() {
		m[2] = "two"
	}()
	time.Sleep(10 * time.Millisecond)
	println(len(m))
}
