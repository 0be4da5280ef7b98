package main

import "fmt"

// An event is all that a handler may ask of the dispatcher.
type event interface{ event() }

type join struct {
	name  string
	inbox chan<- string
}
type global struct{ sender, text string }
type count struct{ reply chan<- int }

func (join) event()   {}
func (global) event() {}
func (count) event()  {}

func dispatch(in <-chan event) {
	clients := make(map[string]chan<- string)
	for e := range in {
		switch e := e.(type) {
		case join:
			clients[e.name] = e.inbox
		case global:
			for _, inbox := range clients {
				inbox <- e.sender + ": " + e.text
			}
		case count:
			e.reply <- len(clients)
		}
	}
}

func main() {
	in, reply := make(chan event), make(chan int)
	go dispatch(in)

	ann, bob := make(chan string, 8), make(chan string, 8)
	in <- join{"ann", ann}
	in <- global{"ann", "anybody here?"}
	in <- join{"bob", bob}
	in <- global{"bob", "now there is"}
	in <- count{reply}
	fmt.Println("clients:", <-reply)
	fmt.Println("ann received", <-ann, "and", <-ann)
	fmt.Println("bob received", <-bob)
}
