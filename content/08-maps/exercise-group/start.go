package exercise

// Registry knows who is subscribed to which channel. Its zero value is an
// empty registry, ready to use.
type Registry struct {
	channels map[string]map[string]bool
}

// Subscribe adds a name to a channel and says whether it was new there.
func (r *Registry) Subscribe(channel, name string) bool {
	r.channels[channel][name] = true
	return true
}

// Unsubscribe takes a name out of a channel. A channel without subscribers
// is forgotten.
func (r *Registry) Unsubscribe(channel, name string) {
	delete(r.channels[channel], name)
}

// Channels returns how many channels have subscribers.
func (r *Registry) Channels() int {
	return len(r.channels)
}
