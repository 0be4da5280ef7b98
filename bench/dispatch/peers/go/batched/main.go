// Command batched is a broadcast in Go that gathers: what a connection has waiting leaves in one write, its frames built by hand.
// It is here because the other Go servers write once a message, and the comparison would mislead without it.
package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"sync"

	"github.com/gorilla/websocket"
)

// A client's frames gather in buf while the goroutine that writes is busy with those before.
type client struct {
	conn  net.Conn
	mu    sync.Mutex
	ready *sync.Cond
	buf   []byte
	gone  bool
}

const limit = 8 << 20

func (c *client) push(frames []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.buf)+len(frames) > limit {
		c.gone = true
		c.conn.Close()
	}
	c.buf = append(c.buf, frames...)
	c.ready.Signal()
}

func (c *client) write() {
	var spare []byte
	for {
		c.mu.Lock()
		for len(c.buf) == 0 && !c.gone {
			c.ready.Wait()
		}
		if c.gone {
			c.mu.Unlock()
			return
		}
		full := c.buf
		c.buf = spare[:0]
		c.mu.Unlock()
		if _, err := c.conn.Write(full); err != nil {
			return
		}
		spare = full
	}
}

type hub struct {
	mu      sync.RWMutex
	clients map[*client]bool
}

func (h *hub) send(frames []byte) {
	h.mu.RLock()
	defer h.mu.RUnlock()
	for c := range h.clients {
		c.push(frames)
	}
}

// appendFrame appends a text frame to b.
func appendFrame(b, payload []byte) []byte {
	b = append(b, 0x81)
	switch n := len(payload); {
	case n < 126:
		b = append(b, byte(n))
	case n < 1<<16:
		b = binary.BigEndian.AppendUint16(append(b, 126), uint16(n))
	default:
		b = binary.BigEndian.AppendUint64(append(b, 127), uint64(n))
	}
	return append(b, payload...)
}

// read reads masked frames, and passes on in one piece what has come in one piece.
func (c *client) read(h *hub, in *bufio.Reader) {
	defer func() {
		h.mu.Lock()
		delete(h.clients, c)
		h.mu.Unlock()
		c.mu.Lock()
		c.gone = true
		c.ready.Signal()
		c.mu.Unlock()
		c.conn.Close()
	}()
	var out, payload []byte
	var head [14]byte
	for {
		if _, err := io.ReadFull(in, head[:2]); err != nil {
			return
		}
		n := int(head[1] & 0x7f)
		if head[0] != 0x81 || head[1]&0x80 == 0 || n == 127 {
			return
		}
		if n == 126 {
			if _, err := io.ReadFull(in, head[2:4]); err != nil {
				return
			}
			n = int(binary.BigEndian.Uint16(head[2:4]))
		}
		mask := head[4:8]
		if _, err := io.ReadFull(in, mask); err != nil {
			return
		}
		if cap(payload) < n {
			payload = make([]byte, n)
		}
		payload = payload[:n]
		if _, err := io.ReadFull(in, payload); err != nil {
			return
		}
		for i := range payload {
			payload[i] ^= mask[i&3]
		}
		out = appendFrame(out, payload)
		if in.Buffered() == 0 {
			h.send(out)
			out = out[:0]
		}
	}
}

func main() {
	h := &hub{clients: map[*client]bool{}}
	upgrader := websocket.Upgrader{}
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ws, err := upgrader.Upgrade(w, r, nil)
		if err != nil {
			return
		}
		c := &client{conn: ws.NetConn()}
		c.ready = sync.NewCond(&c.mu)
		h.mu.Lock()
		h.clients[c] = true
		h.mu.Unlock()
		go c.write()
		go c.read(h, bufio.NewReaderSize(c.conn, 64<<10))
	})
	listener, err := net.Listen("tcp", "127.0.0.1:"+os.Getenv("PORT"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("ready")
	log.Fatal(http.Serve(listener, nil))
}
