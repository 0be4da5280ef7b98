package main

import "fmt"

func main() {
	inboxes := map[string]chan string{"bob": make(chan string)}

	// unsubscribe
	inbox := inboxes["bob"]
	delete(inboxes, "bob")
	close(inbox)
	fmt.Println("bob has unsubscribed")

	// the connection is lost, and its handler cleans up
	close(inbox)
}
