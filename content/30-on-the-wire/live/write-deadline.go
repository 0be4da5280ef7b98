package main

import (
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"time"

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
	conn.SetWriteDeadline(time.Now().Add(500 * time.Millisecond))
	fmt.Println(publish(conn, channel, "one"))

	time.Sleep(time.Second)
	err := publish(conn, channel, "two")
	timeout, ok := err.(interface{ Timeout() bool })
	fmt.Println("timeout:", ok && timeout.Timeout())

	conn.SetWriteDeadline(time.Now().Add(time.Second))
	err = publish(conn, channel, "three")
	fmt.Println("a later deadline helps:", err == nil)
}
