package main

import "fmt"

type event struct{ kind, text string }

func dispatch(in <-chan event, inboxes map[string]chan string) {
	for e := range in {
		switch e.kind {
		case "publish":
			for _, inbox := range inboxes {
				inbox <- e.text
			}
		case "unsubscribe":
			delete(inboxes, e.text)
		}
	}
}

func main() {
	in, inbox := make(chan event), make(chan string)
	go dispatch(in, map[string]chan string{"bob": inbox})

	second, done := make(chan bool), make(chan bool)
	go func() {
		fmt.Println("bob received", <-inbox)
		<-second
		in <- event{"unsubscribe", "bob"}
		close(done)
	}()

	in <- event{"publish", "one"}
	in <- event{"publish", "two"}
	close(second)
	<-done
}
