// race

package main

import "time"

func main() {
	src := []byte("abcdef")
	go func() {
		src[3] = 'X'
	}()
	time.Sleep(10 * time.Millisecond)
	dst := make([]byte, 6)
	copy(dst, src)
	println(len(dst))
}
