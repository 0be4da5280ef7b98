package main

import (
	"fmt"
	"log"
	"math/rand/v2"
	"os"

	"github.com/gorilla/websocket"
)

// join connects, says hello, and subscribes to a channel of its own.
func join(address string) (conn *websocket.Conn, channel string) {
	dialer := websocket.Dialer{Subprotocols: []string{"gopy.v1"}}
	conn, _, err := dialer.Dial(address, nil)
	if err != nil {
		log.Fatal(err)
	}
	channel = fmt.Sprintf("gopher-%06d", rand.IntN(1_000_000))
	for _, request := range []map[string]any{
		{"kind": "hello", "id": 1, "name": channel},
		{"kind": "subscribe", "id": 2, "channel": channel},
	} {
		if err := conn.WriteJSON(request); err != nil {
			log.Fatal(err)
		}
		var reply struct{ Kind string }
		if err := conn.ReadJSON(&reply); err != nil {
			log.Fatal(err)
		}
	}
	return conn, channel
}

func publish(conn *websocket.Conn, channel, text string) error {
	to := map[string]any{"kind": "channel", "channel": channel}
	return conn.WriteJSON(map[string]any{"kind": "publish", "to": to, "text": text})
}

func main() {
	conn, channel := join(os.Args[1])
	defer conn.Close()

	// One goroutine has begun a message …
	w, err := conn.NextWriter(websocket.TextMessage)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprint(w, `{"kind":"ping",`)

	// … another one comes in between …
	done := make(chan error)
	go func() { done <- publish(conn, channel, "mine first") }()
	fmt.Println("the other one:", <-done)

	// … and the first goes on.
	_, err = fmt.Fprint(w, `"id":3}`)
	fmt.Println("the first one:", err)
	for range 2 {
		var reply struct{ Kind, Code, Text string }
		fmt.Println(conn.ReadJSON(&reply), reply.Kind, reply.Code, reply.Text)
	}
}
