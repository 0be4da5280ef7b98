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
	inboxes := make(map[string]chan<- string)
	channels := make(map[string]map[string]bool)
	for e := range in {
		switch e.Kind {
		case Hello:
			inboxes[e.Name] = e.Inbox
		case Subscribe:
			if channels[e.Channel] == nil {
				channels[e.Channel] = make(map[string]bool)
			}
			channels[e.Channel][e.Name] = true
		case Unsubscribe:
			delete(channels[e.Channel], e.Name)
		case Publish:
			for name := range channels[e.Channel] {
				inboxes[name] <- e.Name + ": " + e.Text
			}
		case Direct:
			if inbox, here := inboxes[e.To]; here {
				inbox <- e.Name + ": " + e.Text
			}
		case Leave:
			for _, subscribers := range channels {
				delete(subscribers, e.Name)
			}
			close(inboxes[e.Name])
			delete(inboxes, e.Name)
		}
	}
	for _, inbox := range inboxes {
		close(inbox)
	}
}
