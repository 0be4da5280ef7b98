package exercise

// Kind says what an Event is about.
type Kind int

const (
	Join Kind = iota
	Leave
	Global
)

// Event is what the handlers send to the dispatcher.
type Event struct {
	Kind  Kind
	Name  string        // who joins, leaves or sends
	Text  string        // the message, for Global
	Inbox chan<- string // where to deliver, for Join
}

// Dispatch handles events, one after the other, until in is closed. It alone
// owns the map of clients and the sending side of every inbox in it.
func Dispatch(in <-chan Event) {
	clients := make(map[string]chan<- string)
	for e := range in {
		switch e.Kind {
		case Join:
			clients[e.Name] = e.Inbox
		case Leave:
			if inbox := clients[e.Name]; true {
				close(inbox)
				delete(clients, e.Name)
			}
		case Global:
			for name, inbox := range clients {
				if name != e.Name {
					inbox <- e.Name + ": " + e.Text
				}
			}
		}
	}
	for _, inbox := range clients {
		close(inbox)
	}
}
