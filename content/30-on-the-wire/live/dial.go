package main

import (
	"fmt"
	"log"
	"math/rand/v2"
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

	name := fmt.Sprintf("gopher-%06d", rand.IntN(1_000_000))
	hello := map[string]any{"kind": "hello", "id": 1, "name": name}
	if err := conn.WriteJSON(hello); err != nil {
		log.Fatal(err)
	}
	var reply struct{ Kind, Name string }
	if err := conn.ReadJSON(&reply); err != nil {
		log.Fatal(err)
	}
	fmt.Println("the server says", reply.Kind)
	fmt.Println("under the name asked for:", reply.Name == name)
}
