// Command port is the live server's routing in Go, one to one: connections pass JSON messages to a dispatcher, which alone owns
// names, channels and subscriptions, and passes messages back.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"

	"github.com/gorilla/websocket"
)

type target struct {
	Kind    string `json:"kind"`
	Channel string `json:"channel,omitempty"`
	Name    string `json:"name,omitempty"`
}

type request struct {
	Kind    string `json:"kind"`
	ID      *int   `json:"id,omitempty"`
	Name    string `json:"name,omitempty"`
	Channel string `json:"channel,omitempty"`
	To      target `json:"to"`
	Text    string `json:"text"`
}

type position struct {
	Seq int `json:"seq"`
}

type reply struct {
	Kind     string    `json:"kind"`
	ID       *int      `json:"id,omitempty"`
	Of       string    `json:"of,omitempty"`
	Code     string    `json:"code,omitempty"`
	Message  int       `json:"message,omitempty"`
	From     string    `json:"from,omitempty"`
	To       *target   `json:"to,omitempty"`
	Position *position `json:"position,omitempty"`
	Text     string    `json:"text,omitempty"`
}

type reader struct {
	name     string
	conn     *websocket.Conn
	send     chan []byte
	channels map[string]*channel
}

type channel struct {
	seq         int
	subscribers map[*reader]bool
}

type event struct {
	from    *reader
	request *request // nil: the connection is gone
}

type dispatcher struct {
	inbox    chan event
	readers  map[*reader]bool
	names    map[string]*reader
	channels map[string]*channel
	messages int
}

func (d *dispatcher) run() {
	for e := range d.inbox {
		if e.request == nil {
			d.gone(e.from)
			continue
		}
		switch e.request.Kind {
		case "hello":
			if d.names[e.request.Name] != nil {
				d.tell(e.from, reply{Kind: "error", ID: e.request.ID, Code: "name-taken"})
				continue
			}
			e.from.name = e.request.Name
			d.names[e.from.name] = e.from
			d.readers[e.from] = true
			d.tell(e.from, reply{Kind: "welcome", ID: e.request.ID})
		case "subscribe":
			c := d.channels[e.request.Channel]
			if c == nil {
				c = &channel{subscribers: map[*reader]bool{}}
				d.channels[e.request.Channel] = c
			}
			c.subscribers[e.from] = true
			e.from.channels[e.request.Channel] = c
			d.ack(e)
		case "publish":
			d.publish(e)
		default:
			d.tell(e.from, reply{Kind: "error", ID: e.request.ID, Code: "unknown-kind"})
		}
	}
}

func (d *dispatcher) publish(e event) {
	d.messages++
	to := e.request.To
	m := reply{Kind: "message", Message: d.messages, From: e.from.name, To: &to, Text: e.request.Text}
	var receivers map[*reader]bool
	switch to.Kind {
	case "channel":
		if c := d.channels[to.Channel]; c != nil {
			c.seq++
			m.Position = &position{c.seq}
			receivers = c.subscribers
		}
	case "everyone":
		receivers = d.readers
	case "reader":
		if r := d.names[to.Name]; r != nil {
			receivers = map[*reader]bool{r: true}
		}
	}
	text, err := json.Marshal(m)
	if err != nil {
		return
	}
	for r := range receivers {
		d.deliver(r, text)
	}
	d.ack(e)
}

func (d *dispatcher) ack(e event) {
	if e.request.ID != nil {
		d.tell(e.from, reply{Kind: "ack", ID: e.request.ID, Of: e.request.Kind})
	}
}

func (d *dispatcher) tell(r *reader, m reply) {
	if text, err := json.Marshal(m); err == nil {
		d.deliver(r, text)
	}
}

func (d *dispatcher) deliver(r *reader, text []byte) {
	select {
	case r.send <- text:
	default: // too slow
		r.conn.Close()
	}
}

func (d *dispatcher) gone(r *reader) {
	for name, c := range r.channels {
		delete(c.subscribers, r)
		if len(c.subscribers) == 0 {
			delete(d.channels, name)
		}
	}
	if d.readers[r] {
		delete(d.readers, r)
		delete(d.names, r.name)
	}
	close(r.send)
}

func (r *reader) read(inbox chan<- event) {
	defer func() { inbox <- event{r, nil} }()
	for {
		_, text, err := r.conn.ReadMessage()
		if err != nil {
			return
		}
		m := &request{}
		if json.Unmarshal(text, m) == nil {
			inbox <- event{r, m}
		}
	}
}

func (r *reader) write() {
	defer r.conn.Close()
	for text := range r.send {
		if err := r.conn.WriteMessage(websocket.TextMessage, text); err != nil {
			return
		}
	}
}

func main() {
	d := &dispatcher{
		inbox:    make(chan event, 1024),
		readers:  map[*reader]bool{},
		names:    map[string]*reader{},
		channels: map[string]*channel{},
	}
	go d.run()
	upgrader := websocket.Upgrader{Subprotocols: []string{"gopy.v1"}}
	http.HandleFunc("/live/ws", func(w http.ResponseWriter, r *http.Request) {
		conn, err := upgrader.Upgrade(w, r, nil)
		if err != nil {
			return
		}
		reader := &reader{conn: conn, send: make(chan []byte, 4096), channels: map[string]*channel{}}
		go reader.write()
		go reader.read(d.inbox)
	})
	listener, err := net.Listen("tcp", "127.0.0.1:"+os.Getenv("PORT"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("ready")
	log.Fatal(http.Serve(listener, nil))
}
