package exercise

// Target says whom a message is for: a "channel", "everyone" or a "reader".
type Target struct{ Kind, Channel, Name string }

// Request is what a connection sends: "hello", "subscribe", "publish", and "gone" when it is no more.
type Request struct {
	Kind    string
	Name    string // for hello
	Channel string // for subscribe
	To      Target // for publish
	Text    string // for publish
}

// Reply is what connections get: "welcome", "ack" or "message".
type Reply struct{ Kind, From, Text string }

// Router alone knows who is here and who is subscribed to what.
type Router struct {
	readers  map[int]string
	channels map[string]map[int]bool
}

// NewRouter returns a Router that knows nobody yet.
func NewRouter() *Router {
	return &Router{
		readers:  make(map[int]string),
		channels: make(map[string]map[int]bool),
	}
}

// Handle carries out one request of a connection. It returns the connections
// that get the reply, in any order.
func (r *Router) Handle(connection int, q Request) (receivers []int, reply Reply) {
	switch q.Kind {
	case "hello":
		r.readers[connection] = q.Name
		return []int{connection}, Reply{Kind: "welcome"}
	case "subscribe":
		r.channels[q.Channel][connection] = true
		return []int{connection}, Reply{Kind: "ack"}
	case "publish":
		return r.receivers(q.To), Reply{Kind: "message", From: r.readers[connection], Text: q.Text}
	case "gone":
		delete(r.readers, connection)
		for _, subscribers := range r.channels {
			delete(subscribers, connection)
		}
	}
	return nil, Reply{}
}

func (r *Router) receivers(to Target) []int {
	var found []int
	switch to.Kind {
	case "channel":
		for connection := range r.channels[to.Channel] {
			found = append(found, connection)
		}
	case "everyone":
		for connection := range r.readers {
			found = append(found, connection)
		}
	case "reader":
		for connection, name := range r.readers {
			if name == to.Name {
				found = append(found, connection)
			}
		}
	}
	return found
}
