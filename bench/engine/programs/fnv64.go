// Unsigned 64-bit arithmetic that wraps around: a hash over bytes.
package main

import "fmt"

func hash(data []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, b := range data {
		h ^= uint64(b)
		h *= 1099511628211
	}
	return h
}

func main() {
	data := make([]byte, 1<<16)
	for i := range data {
		data[i] = byte(i * 31)
	}
	sum := uint64(0)
	for i := range 5000 {
		data[i%len(data)] ^= byte(sum)
		sum += hash(data)
	}
	fmt.Printf("%016x\n", sum)
}
