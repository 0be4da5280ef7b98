package main

import "fmt"

type client struct {
	name  string
	inbox chan<- string
}

func dispatch(join <-chan client, global <-chan string) {
	clients := make(map[string]chan<- string)
	for {
		select {
		case c := <-join:
			clients[c.name] = c.inbox
		case text := <-global:
			for _, inbox := range clients {
				inbox <- text
			}
		}
	}
}

func handleAnn(inbox <-chan string, global, report chan<- string) {
	global <- "ann: anybody here?"
	report <- "ann heard " + <-inbox + " " + <-inbox
}

func handleBob(inbox <-chan string, global, report chan<- string) {
	question := <-inbox
	global <- "bob: I am."
	report <- "bob heard " + question + " " + <-inbox
}

func main() {
	join, global := make(chan client), make(chan string)
	go dispatch(join, global)

	ann, bob := make(chan string, 8), make(chan string, 8)
	join <- client{"ann", ann}
	join <- client{"bob", bob}

	fromAnn, fromBob := make(chan string), make(chan string)
	go handleAnn(ann, global, fromAnn)
	go handleBob(bob, global, fromBob)
	fmt.Println(<-fromAnn)
	fmt.Println(<-fromBob)
}
