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
type Router struct{}

// NewRouter returns a Router that knows nobody yet.
func NewRouter() *Router {
	return &Router{}
}

// Handle carries out one request of a connection. It returns the connections
// that get the reply, in any order.
func (r *Router) Handle(connection int, q Request) (receivers []int, reply Reply) {
	return nil, Reply{}
}
