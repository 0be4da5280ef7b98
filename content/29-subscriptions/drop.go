package main

import "fmt"

// deliver hands a text over if there is room, and otherwise lets go of the client.
func deliver(clients map[string]chan string, name, text string) {
	select {
	case clients[name] <- text:
	default:
		close(clients[name])
		delete(clients, name)
		fmt.Println(name, "is too slow for", text)
	}
}

func main() {
	ann, bob := make(chan string, 4), make(chan string, 2)
	clients := map[string]chan string{"ann": ann, "bob": bob}
	for _, text := range []string{"one", "two", "three", "four"} {
		for _, name := range []string{"ann", "bob"} {
			if clients[name] != nil {
				deliver(clients, name, text)
			}
		}
	}
	close(ann)
	for text := range ann {
		fmt.Println("ann received", text)
	}
	for text := range bob {
		fmt.Println("bob received", text)
	}
}
