package main

import "fmt"

// A client is known by its address: two clients may have one name, but not one inbox.
type client struct {
	name  string
	inbox chan string
}

type event interface{ event() }

type hello struct{ who *client }
type subscribe struct {
	who     *client
	channel string
}
type unsubscribe struct {
	who     *client
	channel string
}
type publish struct{ sender, channel, text string }
type direct struct {
	sender, to, text string
	found            chan<- bool
}

func (hello) event()       {}
func (subscribe) event()   {}
func (unsubscribe) event() {}
func (publish) event()     {}
func (direct) event()      {}

func dispatch(in <-chan event) {
	names := make(map[string]*client)
	channels := make(map[string]map[*client]bool)
	for e := range in {
		switch e := e.(type) {
		case hello:
			names[e.who.name] = e.who
		case subscribe:
			if channels[e.channel] == nil {
				channels[e.channel] = make(map[*client]bool)
			}
			channels[e.channel][e.who] = true
		case unsubscribe:
			delete(channels[e.channel], e.who)
			if len(channels[e.channel]) == 0 {
				delete(channels, e.channel)
			}
		case publish:
			for c := range channels[e.channel] {
				c.inbox <- fmt.Sprintf("[%s] %s: %s", e.channel, e.sender, e.text)
			}
		case direct:
			c, here := names[e.to]
			if here {
				c.inbox <- fmt.Sprintf("(to you) %s: %s", e.sender, e.text)
			}
			e.found <- here
		}
	}
	for _, c := range names {
		close(c.inbox)
	}
}

func main() {
	ann := &client{"ann", make(chan string, 8)}
	bob := &client{"bob", make(chan string, 8)}
	in := make(chan event)
	go dispatch(in)

	in <- hello{ann}
	in <- hello{bob}
	in <- subscribe{ann, "news"}
	in <- subscribe{bob, "news"}
	in <- publish{"bob", "news", "the port works"}
	in <- unsubscribe{bob, "news"}
	in <- publish{"ann", "news", "where is bob?"}

	found := make(chan bool, 1)
	in <- direct{"ann", "bob", "come back", found}
	fmt.Println("bob is here:", <-found)
	in <- direct{"ann", "cyd", "hello?", found}
	fmt.Println("cyd is here:", <-found)
	close(in)

	for text := range ann.inbox {
		fmt.Println("ann received", text)
	}
	for text := range bob.inbox {
		fmt.Println("bob received", text)
	}
}
