package main

import (
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"time"

	"github.com/gorilla/websocket"
)

type target struct {
	Kind    string `json:"kind"`
	Channel string `json:"channel,omitempty"`
}

type request struct {
	Kind    string  `json:"kind"`
	ID      int     `json:"id,omitempty"`
	Name    string  `json:"name,omitempty"`
	Channel string  `json:"channel,omitempty"`
	To      *target `json:"to,omitempty"`
	Text    string  `json:"text,omitempty"`
}

type reply struct {
	Kind string `json:"kind"`
	Code string `json:"code"`
	Text string `json:"text"`
}

// write is the one goroutine that writes to conn.
func write(conn *websocket.Conn, out <-chan request) {
	for r := range out {
		conn.SetWriteDeadline(time.Now().Add(5 * time.Second))
		if err := conn.WriteJSON(r); err != nil {
			log.Println("writing:", err)
			break
		}
	}
	conn.Close()
}

// read is the one goroutine that reads from conn.
func read(conn *websocket.Conn, in chan<- reply) {
	defer close(in)
	for {
		var r reply
		if err := conn.ReadJSON(&r); err != nil {
			return
		}
		in <- r
	}
}

func main() {
	dialer := websocket.Dialer{Subprotocols: []string{"gopy.v1"}}
	conn, _, err := dialer.Dial(os.Args[1], nil)
	if err != nil {
		log.Fatal(err)
	}
	out, in := make(chan request), make(chan reply, 16)
	go write(conn, out)
	go read(conn, in)

	out <- request{Kind: "hello", ID: 1, Name: fmt.Sprintf("gopher-%06d", rand.IntN(1_000_000))}
	fmt.Println((<-in).Kind)
	out <- request{Kind: "subscribe", ID: 2, Channel: "lesson-30"}
	fmt.Println((<-in).Kind)

	to := &target{Kind: "channel", Channel: "lesson-30"}
	for i := range 5 {
		out <- request{Kind: "publish", To: to, Text: fmt.Sprint("message ", i+1)}
		fmt.Println("heard:", (<-in).Text)
		time.Sleep(400 * time.Millisecond)
	}
	close(out)
	for range in {
	}
	fmt.Println("the connection is closed")
}
