package main

import "fmt"

var inboxes = map[string]chan string{
	"ann": make(chan string, 8),
	"bob": make(chan string, 8),
}

func onMessage(sender, text string) {
	for _, inbox := range inboxes {
		inbox <- sender + ": " + text
	}
}

func main() {
	onMessage("ann", "hello, everyone")
	fmt.Println("bob received", <-inboxes["bob"])
}
