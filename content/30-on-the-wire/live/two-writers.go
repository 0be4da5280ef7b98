package main

import (
	"fmt"
	"log"
	"math/rand/v2"
	"os"

	"github.com/gorilla/websocket"
)

// join connects, says hello and subscribes.
func join(address, channel string) *websocket.Conn {
	dialer := websocket.Dialer{Subprotocols: []string{"gopy.v1"}}
	conn, _, err := dialer.Dial(address, nil)
	if err != nil {
		log.Fatal(err)
	}
	name := fmt.Sprintf("gopher-%06d", rand.IntN(1_000_000))
	for _, request := range []map[string]any{
		{"kind": "hello", "id": 1, "name": name},
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
	return conn
}

func publish(conn *websocket.Conn, channel, text string) error {
	to := map[string]any{"kind": "channel", "channel": channel}
	return conn.WriteJSON(map[string]any{"kind": "publish", "to": to, "text": text})
}

func main() {
	conn := join(os.Args[1], "writers")
	defer conn.Close()

	// One goroutine has begun a message …
	w, err := conn.NextWriter(websocket.TextMessage)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprint(w, `{"kind":"ping",`)

	// … another one comes in between …
	done := make(chan error)
	go func() { done <- publish(conn, "writers", "mine first") }()
	fmt.Println("the other one:", <-done)

	// … and the first goes on.
	_, err = fmt.Fprint(w, `"id":3}`)
	fmt.Println("the first one:", err)
	for range 2 {
		var reply struct{ Kind, Code, Text string }
		fmt.Println(conn.ReadJSON(&reply), reply.Kind, reply.Code, reply.Text)
	}
}
