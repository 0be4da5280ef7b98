// Package sync has locks and other ways for goroutines to wait for each other.
package sync

type noCopy struct{}

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

type mutex struct {
	state int32
	sema  uint32
}

// A Mutex is a lock that one goroutine holds at a time. Its zero value is unlocked.
type Mutex struct {
	_  noCopy
	mu mutex
}

// traceMutex tells a view that the lock was taken or given back; it is left out of programs compiled without a trace.
func traceMutex(m any, locked bool)

func fatal(msg string)

// These tell the race detector what orders goroutines; calls of them are left out of programs compiled without it.

// raceAcquire says that what came before the releases of p comes before what follows.
func raceAcquire(p any)

// raceRelease says that what came before comes before what follows a later raceAcquire of p.
func raceRelease(p any)

// raceRead and raceWrite say that p is read or written here: the first Add must not be made at the same time as Wait.
func raceRead(p any)
func raceWrite(p any)

// raceReleaseMerge is raceRelease that leaves what others released.
func raceReleaseMerge(p any)

// Lock takes the lock, waiting while another goroutine holds it.
func (m *Mutex) Lock()

// TryLock takes the lock if it is free and reports whether it did.
func (m *Mutex) TryLock() bool {
	if m.mu.state != 0 {
		return false
	}
	m.mu.state = 1
	traceMutex(m, true)
	raceAcquire(m)
	return true
}

// Unlock gives the lock back, to the goroutine that has waited longest if any waits. Unlocking an unlocked Mutex ends
// the program.
func (m *Mutex) Unlock()

// A RWMutex is held by any number of readers or by one writer. A waiting writer keeps new readers out.
type RWMutex struct {
	writer         bool
	readers        int
	waitingWriters int
	queue          waitq
}

// waitq is a queue of waiting goroutines; those of kind 1 want to write.
type waitq struct {
	sema uint32
}

func (q *waitq) wait(kind int, reason string)

// wake makes the first waiting goroutine ready if it is of that kind.
func (q *waitq) wake(kind int) bool

// first returns the kind of the first waiting goroutine, -1 if none waits.
func (q *waitq) first() int

// Lock takes the lock for writing.
func (rw *RWMutex) Lock() {
	if rw.writer || rw.readers > 0 {
		rw.waitingWriters++
		rw.queue.wait(1, "sync.RWMutex.Lock")
		rw.waitingWriters--
	} else {
		rw.writer = true
	}
	traceMutex(&rw.queue, true)
	raceAcquire(rw)
	raceAcquire(&rw.queue)
}

// TryLock takes the lock for writing if it is free.
func (rw *RWMutex) TryLock() bool {
	if rw.writer || rw.readers > 0 {
		return false
	}
	rw.writer = true
	traceMutex(&rw.queue, true)
	raceAcquire(rw)
	raceAcquire(&rw.queue)
	return true
}

// Unlock gives the lock back after writing.
func (rw *RWMutex) Unlock() {
	if !rw.writer {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	traceMutex(&rw.queue, false)
	raceRelease(rw)
	rw.writer = false
	rw.next()
}

// RLock takes the lock for reading.
func (rw *RWMutex) RLock() {
	if rw.writer || rw.waitingWriters > 0 {
		rw.queue.wait(0, "sync.RWMutex.RLock")
	} else {
		rw.readers++
	}
	traceMutex(&rw.queue, true)
	raceAcquire(rw)
}

// TryRLock takes the lock for reading if that needs no waiting.
func (rw *RWMutex) TryRLock() bool {
	if rw.writer || rw.waitingWriters > 0 {
		return false
	}
	rw.readers++
	traceMutex(&rw.queue, true)
	raceAcquire(rw)
	return true
}

// RUnlock gives the lock back after reading.
func (rw *RWMutex) RUnlock() {
	if rw.readers == 0 {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	traceMutex(&rw.queue, false)
	raceReleaseMerge(&rw.queue)
	rw.readers--
	if rw.readers == 0 {
		rw.next()
	}
}

// next hands the free lock to who has waited longest: a writer, or all readers in front of the next writer.
func (rw *RWMutex) next() {
	if rw.queue.first() == 1 {
		rw.writer = true
		rw.queue.wake(1)
		return
	}
	for rw.queue.wake(0) {
		rw.readers++
	}
}

// RLocker returns a Locker whose Lock and Unlock are RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker { return rlocker{rw} }

type rlocker struct{ rw *RWMutex }

func (r rlocker) Lock()   { r.rw.RLock() }
func (r rlocker) Unlock() { r.rw.RUnlock() }

// A WaitGroup waits for a number of goroutines to finish.
type WaitGroup struct {
	_     noCopy
	n     int
	queue waitq
}

// Add adds delta to the number waited for. It must not become negative.
func (wg *WaitGroup) Add(delta int) {
	if delta < 0 {
		raceReleaseMerge(wg)
	}
	wg.n += delta
	if delta > 0 && wg.n == delta {
		raceRead(&wg.queue)
	}
	if wg.n < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if wg.n == 0 {
		for wg.queue.wake(0) {
		}
	}
}

// Done says that one of those waited for has finished.
func (wg *WaitGroup) Done() { wg.Add(-1) }

// Wait waits until the number is zero.
func (wg *WaitGroup) Wait() {
	if wg.n > 0 {
		if wg.queue.first() < 0 {
			raceWrite(&wg.queue)
		}
		wg.queue.wait(0, "sync.WaitGroup.Wait")
	}
	raceAcquire(wg)
}

// Go calls f in a new goroutine and waits for it in Wait.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		f()
	}()
}

// A Once does something once.
type Once struct {
	_    noCopy
	done bool
	m    Mutex
}

// Do calls f if it is the first call of Do on o; other callers wait until f has returned.
func (o *Once) Do(f func()) {
	if !o.done {
		o.doSlow(f)
	}
	raceAcquire(o)
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done {
		defer func() {
			o.done = true
			raceRelease(o)
		}()
		f()
	}
}

// OnceFunc returns a function that calls f the first time only.
func OnceFunc(f func()) func() {
	once := OnceValue(func() struct{} {
		f()
		return struct{}{}
	})
	return func() { once() }
}

// OnceValue returns a function that calls f the first time and returns its result every time. If f panics, so does every call.
func OnceValue[T any](f func() T) func() T {
	var once Once
	var valid bool
	var p any
	var result T
	g := func() {
		defer func() {
			p = recover()
			if !valid {
				panic(p)
			}
		}()
		result = f()
		f = nil
		valid = true
	}
	return func() T {
		once.Do(g)
		if !valid {
			panic(p)
		}
		return result
	}
}

// OnceValues is OnceValue for functions of two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	type pair struct {
		r1 T1
		r2 T2
	}
	once := OnceValue(func() pair {
		r1, r2 := f()
		return pair{r1, r2}
	})
	return func() (T1, T2) {
		p := once()
		return p.r1, p.r2
	}
}

// A Cond lets goroutines wait until another announces a change. L is held when Wait is called.
type Cond struct {
	_     noCopy
	L     Locker
	queue waitq
	self  *Cond
}

// check panics if c is the copy of a Cond that is in use.
func (c *Cond) check() {
	if c.self == nil {
		c.self = c
	} else if c.self != c {
		panic("sync.Cond is copied")
	}
}

// NewCond returns a Cond with the lock l.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

// Wait unlocks c.L, waits for Signal or Broadcast, and locks c.L again.
func (c *Cond) Wait() {
	c.check()
	c.L.Unlock()
	c.queue.wait(0, "sync.Cond.Wait")
	raceAcquire(c)
	c.L.Lock()
}

// Signal wakes one waiting goroutine, if there is one.
func (c *Cond) Signal() {
	c.check()
	raceReleaseMerge(c)
	c.queue.wake(0)
}

// Broadcast wakes all waiting goroutines.
func (c *Cond) Broadcast() {
	c.check()
	raceReleaseMerge(c)
	for c.queue.wake(0) {
	}
}

// A Pool keeps values for later use, and makes new ones with New if it has none.
type Pool struct {
	_     noCopy
	items []any
	New   func() any
}

// Get takes a value out of the pool.
func (p *Pool) Get() any {
	if p == nil {
		panic("nil Pool")
	}
	raceAcquire(p)
	if n := len(p.items); n > 0 {
		x := p.items[n-1]
		p.items[n-1] = nil
		p.items = p.items[:n-1]
		return x
	}
	if p.New != nil {
		return p.New()
	}
	return nil
}

// Put adds x to the pool.
func (p *Pool) Put(x any) {
	if x != nil {
		if p == nil {
			panic("nil Pool")
		}
		raceReleaseMerge(p)
		p.items = append(p.items, x)
	}
}

// Map is a map that goroutines may share without a lock.
type Map struct {
	_ noCopy
	m map[any]any
}

// Load returns the value for a key.
func (m *Map) Load(key any) (value any, ok bool) {
	raceAcquire(m)
	value, ok = m.m[key]
	return
}

// Store sets the value for a key.
func (m *Map) Store(key, value any) { m.Swap(key, value) }

// Clear removes everything.
func (m *Map) Clear() {
	raceReleaseMerge(m)
	clear(m.m)
}

// LoadOrStore returns the value for the key, storing the given one if there is none. loaded says that there was.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	raceAcquire(m)
	if v, ok := m.m[key]; ok {
		return v, true
	}
	m.Store(key, value)
	return value, false
}

// LoadAndDelete removes a key and returns its value.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	raceAcquire(m)
	raceReleaseMerge(m)
	value, loaded = m.m[key]
	delete(m.m, key)
	return
}

// Delete removes a key.
func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

// Swap sets the value for a key and returns the one before.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	raceAcquire(m)
	raceReleaseMerge(m)
	previous, loaded = m.m[key]
	if m.m == nil {
		m.m = map[any]any{}
	}
	m.m[key] = value
	return
}

// CompareAndSwap sets the value for a key if it was old.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	raceAcquire(m)
	if v, ok := m.m[key]; !ok || v != old {
		return false
	}
	raceReleaseMerge(m)
	m.m[key] = new
	return true
}

// CompareAndDelete removes a key if its value is old.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	raceAcquire(m)
	if v, ok := m.m[key]; !ok || v != old {
		return false
	}
	raceReleaseMerge(m)
	delete(m.m, key)
	return true
}

// Range calls f for every key and value until it returns false.
func (m *Map) Range(f func(key, value any) bool) {
	raceAcquire(m)
	for k, v := range m.m {
		if !f(k, v) {
			break
		}
	}
}
