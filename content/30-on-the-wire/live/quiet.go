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
	go func() {
		for _, text := range []string{"one", "two", "three"} {
			if err := publish(conn, channel, text); err != nil {
				log.Println(err)
			}
			time.Sleep(200 * time.Millisecond)
		}
	}()
	for {
		// A new deadline for each message.
		conn.SetReadDeadline(time.Now().Add(time.Second))
		var message struct{ Text string }
		if err := conn.ReadJSON(&message); err != nil {
			timeout, ok := err.(interface{ Timeout() bool })
			fmt.Println("nothing for a second:", ok && timeout.Timeout())
			return
		}
		fmt.Println("heard:", message.Text)
	}
}
