package main

import "fmt"

var clients = map[string]chan string{"bob": make(chan string, 8)}

func dispatch(leave <-chan string, left chan<- bool) {
	for name := range leave {
		close(clients[name])
		delete(clients, name)
		left <- true
	}
}

func main() {
	leave, left := make(chan string), make(chan bool)
	go dispatch(leave, left)

	// Ann's handler looks bob up in the map by itself …
	inbox, here := clients["bob"]
	fmt.Println("bob is here:", here)

	// … then bob's handler has its turn, and bob leaves …
	leave <- "bob"
	<-left

	// … and ann's handler goes on with what it knows.
	inbox <- "hi, bob"
}
