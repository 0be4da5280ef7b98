// A producer and a consumer with a buffer between them.
package main

import "fmt"

func main() {
	values := make(chan int, 128)
	go func() {
		for i := range 5_000_000 {
			values <- i
		}
		close(values)
	}()
	sum := 0
	for v := range values {
		sum += v
	}
	fmt.Println(sum)
}
