// This program leaves the live server at its first argument for a while, comes back, and gets what it missed.
package main

import (
	"fmt"
	"os"
	"sync"

	"github.com/gorilla/websocket"
)

type position struct {
	Epoch string `json:"epoch"`
	Seq   int    `json:"seq"`
}

type target struct {
	Kind    string `json:"kind"`
	Channel string `json:"channel,omitempty"`
	Name    string `json:"name,omitempty"`
}

type request struct {
	Kind    string  `json:"kind"`
	ID      int     `json:"id"`
	Name    string  `json:"name,omitempty"`
	Session string  `json:"session,omitempty"`
	Channel string  `json:"channel,omitempty"`
	To      *target `json:"to,omitempty"`
	Of      *target `json:"of,omitempty"`
	Text    string  `json:"text,omitempty"`
	After   any     `json:"after,omitempty"`
}

type reply struct {
	Kind      string    `json:"kind"`
	ID        int       `json:"id"`
	Of        any       `json:"of"`
	Code      string    `json:"code"`
	From      string    `json:"from"`
	Text      string    `json:"text"`
	Session   string    `json:"session"`
	Position  *position `json:"position"`
	Recovered *bool     `json:"recovered"`
	Receivers *int      `json:"receivers"`
	Messages  []reply   `json:"messages"`
	More      bool      `json:"more"`
	Direct    struct {
		position
		Recovered *bool `json:"recovered"`
	} `json:"direct"`
}

func check(err error) {
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
}

// A reader sends requests and waits for their answers; what else comes goes to a channel.
type reader struct {
	conn     *websocket.Conn
	mu       sync.Mutex
	next     int
	waiting  map[int]chan reply
	messages chan reply
}

func connect(url string) *reader {
	dialer := websocket.Dialer{Subprotocols: []string{"gopy.v1"}}
	conn, _, err := dialer.Dial(url, nil)
	check(err)
	r := &reader{conn: conn, waiting: map[int]chan reply{}, messages: make(chan reply, 100)}
	go r.read()
	return r
}

func (r *reader) read() {
	defer close(r.messages)
	for {
		var got reply
		if r.conn.ReadJSON(&got) != nil {
			return
		}
		if got.ID == 0 {
			r.messages <- got
			continue
		}
		r.mu.Lock()
		answer := r.waiting[got.ID]
		delete(r.waiting, got.ID)
		r.mu.Unlock()
		answer <- got
	}
}

func (r *reader) ask(q request) reply {
	answer := make(chan reply, 1)
	r.mu.Lock()
	r.next++
	q.ID = r.next
	r.waiting[q.ID] = answer
	r.mu.Unlock()
	check(r.conn.WriteJSON(q))
	return <-answer
}

func main() {
	url := os.Args[1]
	news := &target{Kind: "channel", Channel: "news"}

	ann := connect(url)
	welcome := ann.ask(request{Kind: "hello", Name: "Ann"})
	fmt.Println(welcome.Kind, len(welcome.Session))
	subscribed := ann.ask(request{Kind: "subscribe", Channel: "news"})
	fmt.Println(subscribed.Kind, subscribed.Of, subscribed.Position.Seq)

	bob := connect(url)
	fmt.Println(bob.ask(request{Kind: "hello", Name: "Bob"}).Kind)
	for i := 1; i <= 3; i++ {
		ack := bob.ask(request{Kind: "publish", To: news, Text: fmt.Sprint("item ", i)})
		fmt.Println(ack.Kind, ack.Of, ack.Position.Seq, *ack.Receivers)
	}
	var last position
	for range 3 {
		got := <-ann.messages
		last = *got.Position
		fmt.Println(got.Kind, got.From, got.Text, got.Position.Seq)
	}

	// Gone for a while: 4000 says that it will be back.
	away := websocket.FormatCloseMessage(4000, "back soon")
	check(ann.conn.WriteMessage(websocket.CloseMessage, away))
	for range ann.messages {
	}
	for i := 4; i <= 5; i++ {
		bob.ask(request{Kind: "publish", To: news, Text: fmt.Sprint("item ", i)})
	}
	ack := bob.ask(request{Kind: "publish", To: &target{Kind: "reader", Name: "Ann"}, Text: "for you"})
	fmt.Println(ack.Kind, ack.Of)
	fmt.Println(bob.ask(request{Kind: "publish", To: &target{Kind: "reader", Name: "Cy"}, Text: "?"}).Code)

	stranger := connect(url)
	fmt.Println(stranger.ask(request{Kind: "hello", Name: "Ann"}).Code)
	stranger.conn.Close()

	ann = connect(url)
	after := map[string]any{"direct": welcome.Direct.position}
	welcome = ann.ask(request{Kind: "hello", Name: "Ann", Session: welcome.Session, After: after})
	fmt.Println(welcome.Kind, *welcome.Direct.Recovered, (<-ann.messages).Text)
	back := ann.ask(request{Kind: "subscribe", Channel: "news", After: last})
	fmt.Println(back.Kind, *back.Recovered, (<-ann.messages).Text, (<-ann.messages).Text)

	kept := ann.ask(request{Kind: "history", Of: news})
	for _, m := range kept.Messages {
		fmt.Print(m.Position.Seq, " ", m.Text, "; ")
	}
	fmt.Println(kept.Kind, kept.More)
	fmt.Println(bob.ask(request{Kind: "history", Of: &target{Kind: "reader", Name: "Ann"}}).Code)

	bye := websocket.FormatCloseMessage(websocket.CloseNormalClosure, "")
	check(ann.conn.WriteMessage(websocket.CloseMessage, bye))
	for range ann.messages {
	}
	fmt.Println(connect(url).ask(request{Kind: "hello", Name: "Ann"}).Kind)
}
