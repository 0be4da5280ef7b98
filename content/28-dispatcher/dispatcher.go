package main

import "fmt"

type message struct{ sender, text string }

func dispatch(clients map[string]chan string, in <-chan message) {
	for m := range in {
		for _, inbox := range clients {
			inbox <- m.sender + ": " + m.text
		}
	}
}

func main() {
	ann, bob := make(chan string, 8), make(chan string, 8)
	in := make(chan message)
	go dispatch(map[string]chan string{"ann": ann, "bob": bob}, in)

	in <- message{"ann", "hello, everyone"}
	fmt.Println("ann received", <-ann)
	fmt.Println("bob received", <-bob)
}
