package runtime

// MemStats is what is known of memory. JavaScript engines tell how much their heap holds, if anything: counts of single objects and
// times of the collector stay 0.
type MemStats struct {
	// Bytes of the heap in use, all that were ever seen to be, and those taken from the system.
	Alloc      uint64
	TotalAlloc uint64
	Sys        uint64

	Lookups, Mallocs, Frees uint64

	HeapAlloc, HeapSys, HeapIdle, HeapInuse, HeapReleased, HeapObjects uint64

	StackInuse, StackSys, MSpanInuse, MSpanSys, MCacheInuse, MCacheSys, BuckHashSys, GCSys, OtherSys uint64

	NextGC, LastGC, PauseTotalNs uint64
	PauseNs, PauseEnd            [256]uint64
	// NumGC counts the calls of GC, as NumForcedGC does.
	NumGC, NumForcedGC uint32
	GCCPUFraction      float64
	EnableGC, DebugGC  bool
	BySize             [61]struct {
		Size           uint32
		Mallocs, Frees uint64
	}
}

// heap returns the bytes in use of the JavaScript heap and those that it has taken; 0 if the engine does not tell.
func heap() (used, total int)

var (
	collections uint32
	allocated   uint64
	lastUsed    uint64
)

// ReadMemStats fills m with what is known of memory.
func ReadMemStats(m *MemStats) {
	used, total := heap()
	// What is there now and was not the last time has been allocated meanwhile.
	if now := uint64(used); now > lastUsed {
		allocated += now - lastUsed
	}
	lastUsed = uint64(used)
	*m = MemStats{
		Alloc: lastUsed, TotalAlloc: allocated, Sys: uint64(total), HeapAlloc: lastUsed, HeapSys: uint64(total),
		HeapInuse: lastUsed, HeapIdle: uint64(max(0, total-used)), NextGC: uint64(total), EnableGC: true,
		NumGC: collections, NumForcedGC: collections,
	}
}

// GC lets other goroutines run. Garbage is collected when the JavaScript engine sees fit.
func GC() {
	collections++
	Gosched()
}

// stackText returns the stack of the goroutine that asks; all: and the headings of those of the others.
func stackText(all bool) string

// Stack writes the stack of the goroutine that calls it to buf and returns how many bytes that were. Of other goroutines, if all are
// asked for, it tells number and state.
func Stack(buf []byte, all bool) int { return copy(buf, stackText(all)) }

// NumCgoCall returns the number of calls of C: none.
func NumCgoCall() int64 { return 0 }

var mutexRate int

// SetMutexProfileFraction notes a rate and returns the one before. No profile is made.
func SetMutexProfileFraction(rate int) int {
	old := mutexRate
	if rate >= 0 {
		mutexRate = rate
	}
	return old
}

// SetBlockProfileRate does nothing: no profile is made.
func SetBlockProfileRate(rate int) {}

// A Pinner keeps values where they are, which JavaScript does not let go of anyway.
type Pinner struct{ pinned []any }

// Pin pins what pointer points to.
func (p *Pinner) Pin(pointer any) { p.pinned = append(p.pinned, pointer) }

// Unpin lets go of all that was pinned.
func (p *Pinner) Unpin() { p.pinned = nil }
