package exercise

// Kind says what an Event is about.
type Kind int

const (
	Hello Kind = iota
	Subscribe
	Unsubscribe
	Publish
	Direct
	Leave
)

// Event is what the handlers send to the dispatcher.
type Event struct {
	Kind    Kind
	Name    string        // who asks
	Channel string        // for Subscribe, Unsubscribe and Publish
	To      string        // for Direct
	Text    string        // for Publish and Direct
	Inbox   chan<- string // where to deliver, for Hello
}

// Dispatch handles events, one after the other, until in is closed. It alone
// owns the maps and the sending side of every inbox in them.
func Dispatch(in <-chan Event) {
	for range in {
	}
}
