// race

// A variable that two goroutines change.
package main

import "fmt"

func main() {
	x := 0
	done := make(chan bool)
	go func() {
		x++
		done <- true
	}()
	x++
	<-done
	fmt.Println(x)
}
