package main

import "fmt"

func main() {
	left, right := make(chan bool, 1), make(chan bool, 1)
	left <- true
	right <- true

	var nLeft, nRight int
	for range 1000 {
		select {
		case <-left:
			nLeft++
			left <- true
		case <-right:
			nRight++
			right <- true
		}
	}
	fmt.Println("both above 400:", nLeft > 400 && nRight > 400)
}
