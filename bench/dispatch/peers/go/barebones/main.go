// Command barebones is the broadcast server of 2011 in Go: every message goes to everybody, and a goroutine owns the set of
// connections.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"os"

	"github.com/gorilla/websocket"
)

type hub struct {
	join    chan *client
	leave   chan *client
	message chan []byte
}

type client struct {
	conn *websocket.Conn
	send chan []byte
}

func (h *hub) run() {
	clients := map[*client]bool{}
	for {
		select {
		case c := <-h.join:
			clients[c] = true
		case c := <-h.leave:
			if clients[c] {
				delete(clients, c)
				close(c.send)
			}
		case m := <-h.message:
			for c := range clients {
				select {
				case c.send <- m:
				default: // too slow
					delete(clients, c)
					close(c.send)
				}
			}
		}
	}
}

func (c *client) read(h *hub) {
	defer func() { h.leave <- c }()
	for {
		_, m, err := c.conn.ReadMessage()
		if err != nil {
			return
		}
		h.message <- m
	}
}

func (c *client) write() {
	defer c.conn.Close()
	for m := range c.send {
		if err := c.conn.WriteMessage(websocket.TextMessage, m); err != nil {
			return
		}
	}
}

func main() {
	h := &hub{join: make(chan *client), leave: make(chan *client), message: make(chan []byte, 256)}
	go h.run()
	upgrader := websocket.Upgrader{}
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		conn, err := upgrader.Upgrade(w, r, nil)
		if err != nil {
			return
		}
		c := &client{conn: conn, send: make(chan []byte, 1024)}
		h.join <- c
		go c.write()
		go c.read(h)
	})
	listener, err := net.Listen("tcp", "127.0.0.1:"+os.Getenv("PORT"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("ready")
	log.Fatal(http.Serve(listener, nil))
}
