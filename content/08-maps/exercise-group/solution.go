package exercise

// Registry knows who is subscribed to which channel. Its zero value is an
// empty registry, ready to use.
type Registry struct {
	channels map[string]map[string]bool
}

// Subscribe adds a name to a channel and says whether it was new there.
func (r *Registry) Subscribe(channel, name string) bool {
	if r.channels == nil {
		r.channels = map[string]map[string]bool{}
	}
	names, ok := r.channels[channel]
	if !ok {
		names = map[string]bool{}
		r.channels[channel] = names
	}
	if names[name] {
		return false
	}
	names[name] = true
	return true
}

// Unsubscribe takes a name out of a channel. A channel without subscribers
// is forgotten.
func (r *Registry) Unsubscribe(channel, name string) {
	names := r.channels[channel]
	delete(names, name)
	if len(names) == 0 {
		delete(r.channels, channel)
	}
}

// Channels returns how many channels have subscribers.
func (r *Registry) Channels() int {
	return len(r.channels)
}
