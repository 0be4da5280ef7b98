// Package iter has the types of iterators: functions that a range loop can run over.
package iter

// Seq is an iterator over single values. It calls yield for each until that returns false.
type Seq[V any] func(yield func(V) bool)

// Seq2 is an iterator over pairs of values.
type Seq2[K, V any] func(yield func(K, V) bool)

type pulled[V any] struct {
	request  chan bool
	reply    chan V
	started  bool
	done     bool
	panicked bool
	value    any
}

// resume has the iterator's goroutine go on and waits for what it yields. more false asks it to stop.
func (p *pulled[V]) resume(seq func(yield func(V) bool), more bool) (V, bool) {
	var zero V
	if p.done {
		return zero, false
	}
	if !p.started {
		if !more {
			p.done = true
			return zero, false
		}
		p.started = true
		p.request = make(chan bool)
		p.reply = make(chan V)
		go p.run(seq)
	} else {
		p.request <- more
	}
	v, ok := <-p.reply
	if !ok {
		p.done = true
		if p.panicked {
			panic(p.value)
		}
		return zero, false
	}
	return v, true
}

func (p *pulled[V]) run(seq func(yield func(V) bool)) {
	ended := false
	defer func() {
		if !ended {
			p.panicked = true
			p.value = recover()
		}
		close(p.reply)
	}()
	seq(func(v V) bool {
		p.reply <- v
		return <-p.request
	})
	ended = true
}

// Pull turns an iterator round: next returns its next value, and whether there was one; stop ends it. A caller who
// does not go on to the end must call stop.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	p := &pulled[V]{}
	return func() (V, bool) { return p.resume(seq, true) },
		func() { p.resume(seq, false) }
}

type pair[K, V any] struct {
	k K
	v V
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	p := &pulled[pair[K, V]]{}
	single := func(yield func(pair[K, V]) bool) {
		seq(func(k K, v V) bool { return yield(pair[K, V]{k, v}) })
	}
	return func() (K, V, bool) {
			x, ok := p.resume(single, true)
			return x.k, x.v, ok
		},
		func() { p.resume(single, false) }
}
