package main

import (
	"fmt"
	"log"
	"os"

	"github.com/gorilla/websocket"
)

func main() {
	dialer := websocket.Dialer{Subprotocols: []string{"gopy.v1"}}
	conn, _, err := dialer.Dial(os.Args[1], nil)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()

	err = conn.WriteJSON(map[string]any{"kind": "subscribe", "channel": "news"})
	fmt.Println("writing:", err)
	var reply struct{ Kind, Code, Reason string }
	err = conn.ReadJSON(&reply)
	fmt.Println("reading:", err)
	fmt.Println(reply.Kind, reply.Code+":", reply.Reason)
}
