package main

import (
	"fmt"
	"sync"
)

// A Topic sends every text to all who have subscribed.
type Topic struct {
	mu   sync.Mutex
	subs []chan string
}

func (t *Topic) Subscribe(room int) <-chan string {
	ch := make(chan string, room)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.subs = append(t.subs, ch)
	return ch
}

// Publish drops the text for those who have no room for it.
func (t *Topic) Publish(text string) (dropped int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, ch := range t.subs {
		select {
		case ch <- text:
		default:
			dropped++
		}
	}
	return dropped
}

func (t *Topic) Close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, ch := range t.subs {
		close(ch)
	}
	t.subs = nil
}

func main() {
	var news Topic
	ann, bob := news.Subscribe(2), news.Subscribe(1)
	fmt.Println("dropped:", news.Publish("rain"))
	fmt.Println("dropped:", news.Publish("sun"))
	news.Close()
	for text := range ann {
		fmt.Println("ann:", text)
	}
	for text := range bob {
		fmt.Println("bob:", text)
	}
}
