package exercise

type Registry struct {
	channels map[string]map[string]bool
}

func (r *Registry) Subscribe(channel, name string) bool {
	if r.channels == nil {
		r.channels = make(map[string]map[string]bool)
	}
	_, known := r.channels[channel][name]
	r.channels[channel] = map[string]bool{name: true}
	return !known
}

func (r *Registry) Unsubscribe(channel, name string) {
	delete(r.channels[channel], name)
	if len(r.channels[channel]) == 0 {
		delete(r.channels, channel)
	}
}

func (r *Registry) Channels() int {
	return len(r.channels)
}
