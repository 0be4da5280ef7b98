package exercise

type Registry struct {
	channels map[string]map[string]bool
}

func (r *Registry) Subscribe(channel, name string) bool {
	if r.channels == nil {
		r.channels = map[string]map[string]bool{}
	}
	if r.channels[channel] == nil {
		r.channels[channel] = map[string]bool{}
	}
	known := r.channels[channel][name]
	r.channels[channel][name] = true
	return !known
}

func (r *Registry) Unsubscribe(channel, name string) {
	delete(r.channels[channel], name)
}

func (r *Registry) Channels() int {
	return len(r.channels)
}
