package main

import "fmt"

func dispatch(join <-chan string) {
	clients := make(map[string]bool)
	for name := range join {
		clients[name] = true
	}
}

func handle(name string, join chan<- string) {
	join <- name
	fmt.Println("clients:", len(clients))
}

func main() {
	join := make(chan string)
	go dispatch(join)
	handle("ann", join)
}
