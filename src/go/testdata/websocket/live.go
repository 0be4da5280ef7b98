// This program talks to the live server whose address is its first argument: the same lines in our engine and natively.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/gorilla/websocket"
)

type reply struct {
	Kind string `json:"kind"`
	ID   int    `json:"id"`
	Of   string `json:"of"`
	Code string `json:"code"`
	Name string `json:"name"`
	From string `json:"from"`
	Text string `json:"text"`
}

func check(err error) {
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
}

// join connects and says hello.
func join(url, name string) *websocket.Conn {
	dialer := websocket.Dialer{Subprotocols: []string{"gopy.v1"}, HandshakeTimeout: 5 * time.Second}
	conn, resp, err := dialer.Dial(url, nil)
	check(err)
	fmt.Println(name, resp.StatusCode, conn.Subprotocol())
	check(conn.WriteJSON(map[string]any{"kind": "hello", "id": 1, "name": name}))
	var welcome reply
	check(conn.ReadJSON(&welcome))
	fmt.Println(welcome.Kind, welcome.ID, welcome.Name)
	return conn
}

func main() {
	url := os.Args[1]
	ann := join(url, "Ann")
	bob := join(url, "Bob")

	// A goroutine reads while main writes.
	got := make(chan reply)
	go func() {
		defer close(got)
		for {
			kind, data, err := ann.ReadMessage()
			if err != nil {
				fmt.Println("Ann:", kind, len(data), err, websocket.IsCloseError(err, websocket.CloseNormalClosure))
				return
			}
			var r reply
			check(json.Unmarshal(data, &r))
			got <- r
		}
	}()
	check(ann.WriteMessage(websocket.TextMessage, []byte(`{"kind":"subscribe","id":2,"channel":"café"}`)))
	fmt.Println(<-got)
	check(ann.WriteMessage(websocket.TextMessage, []byte(`{"kind":"subscribe","id":2,"channel":"news"}`)))
	fmt.Println(<-got)
	check(bob.WriteJSON(map[string]any{
		"kind": "publish", "id": 3, "text": "héllo", "to": map[string]any{"kind": "channel", "channel": "news"},
	}))
	fmt.Println(<-got)
	var ack reply
	check(bob.ReadJSON(&ack))
	fmt.Println(ack.Kind, ack.ID, ack.Of)

	w, err := bob.NextWriter(websocket.TextMessage)
	check(err)
	fmt.Fprint(w, `{"kind":`)
	fmt.Fprint(w, `"ping","id":4}`)
	check(w.Close())
	_, err = w.Write([]byte("late"))
	fmt.Println(err)
	check(bob.ReadJSON(&ack))
	fmt.Println(ack.Kind, ack.ID)
	check(bob.WriteMessage(websocket.TextMessage, []byte("{")))
	check(bob.ReadJSON(&ack))
	fmt.Println(ack.Kind, ack.Code)
	fmt.Println(bob.WriteMessage(7, nil))

	// Nothing comes: the deadline passes, and again at once.
	bob.SetReadDeadline(time.Now().Add(50 * time.Millisecond))
	start := time.Now()
	_, _, err = bob.ReadMessage()
	timeout, ok := err.(interface{ Timeout() bool })
	fmt.Println(ok && timeout.Timeout(), time.Since(start) >= 50*time.Millisecond)
	_, _, again := bob.ReadMessage()
	fmt.Println(again == err)
	check(bob.Close())

	bye := websocket.FormatCloseMessage(websocket.CloseNormalClosure, "bye")
	check(ann.WriteControl(websocket.CloseMessage, bye, time.Now().Add(time.Second)))
	for r := range got {
		fmt.Println(r)
	}
	fmt.Println(ann.WriteMessage(websocket.TextMessage, nil))

	// The server closes the connection of who sends too much.
	eve := join(url, "Eve")
	eve.SetCloseHandler(func(code int, text string) error {
		fmt.Println("closed with", code)
		return nil
	})
	check(eve.WriteMessage(websocket.TextMessage, make([]byte, 200_000)))
	_, _, err = eve.ReadMessage()
	var closeErr *websocket.CloseError
	fmt.Println(errors.As(err, &closeErr) && closeErr.Code == websocket.CloseMessageTooBig)
	fmt.Println(websocket.IsUnexpectedCloseError(err, websocket.CloseGoingAway))

	_, _, err = websocket.DefaultDialer.Dial("http://example.org", nil)
	fmt.Println(err)
	_, _, err = websocket.DefaultDialer.Dial(url, nil)
	fmt.Println(errors.Is(err, websocket.ErrBadHandshake))
	fmt.Println(&websocket.CloseError{Code: 1001, Text: "x"}, &websocket.CloseError{Code: 4000})
}
