package main

import (
	"fmt"
	"sync"
	"time"
)

type client struct {
	name  string
	inbox chan string
}

type event struct {
	kind, text string
	who        client
}

func dispatch(in <-chan event) {
	subscribers := make(map[string]chan string)
	for e := range in {
		switch e.kind {
		case "subscribe":
			subscribers[e.who.name] = e.who.inbox
		case "unsubscribe":
			delete(subscribers, e.who.name)
			close(e.who.inbox)
		case "publish":
			for _, inbox := range subscribers {
				inbox <- e.text
			}
		}
	}
}

// listen is a simulated client that stays for a while.
func listen(c client, stay time.Duration, in chan<- event) {
	in <- event{kind: "subscribe", who: c}
	go func() {
		time.Sleep(stay)
		in <- event{kind: "unsubscribe", who: c}
	}()
	var got []string
	for text := range c.inbox {
		got = append(got, text)
	}
	fmt.Println(c.name, "received", got)
}

func talk(in chan<- event) {
	for _, text := range []string{"one", "two", "three"} {
		time.Sleep(100 * time.Millisecond)
		in <- event{kind: "publish", text: text}
	}
}

func main() {
	in := make(chan event)
	go dispatch(in)

	var wg sync.WaitGroup
	wg.Go(func() { listen(client{"ann", make(chan string)}, 350*time.Millisecond, in) })
	wg.Go(func() { listen(client{"bob", make(chan string)}, 250*time.Millisecond, in) })
	wg.Go(func() { talk(in) })
	wg.Wait()
	fmt.Println("everybody has gone")
}
