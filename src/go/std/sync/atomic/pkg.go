// Package atomic has operations on memory that goroutines share. Goroutines here switch only where they wait, so plain
// loads and stores are atomic already.
package atomic

// SwapInt32 stores new in *addr and returns what was there.
func SwapInt32(addr *int32, new int32) (old int32) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = new
	return old
}

// CompareAndSwapInt32 stores new in *addr if old is there.
func CompareAndSwapInt32(addr *int32, old, new int32) (swapped bool) {
	raceLoad(addr)
	if *addr != old {
		return false
	}
	*addr = new
	raceStore(addr)
	return true
}

// AddInt32 adds delta to *addr and returns the sum.
func AddInt32(addr *int32, delta int32) (new int32) {
	raceLoad(addr)
	raceStore(addr)
	*addr += delta
	return *addr
}

// AndInt32 masks *addr and returns what was there.
func AndInt32(addr *int32, mask int32) (old int32) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = old & mask
	return old
}

// OrInt32 sets bits of *addr and returns what was there.
func OrInt32(addr *int32, mask int32) (old int32) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = old | mask
	return old
}

// LoadInt32 returns *addr.
func LoadInt32(addr *int32) (val int32) {
	raceLoad(addr)
	return *addr
}

// StoreInt32 stores val in *addr.
func StoreInt32(addr *int32, val int32) {
	raceStore(addr)
	*addr = val
}

// SwapInt64 stores new in *addr and returns what was there.
func SwapInt64(addr *int64, new int64) (old int64) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = new
	return old
}

// CompareAndSwapInt64 stores new in *addr if old is there.
func CompareAndSwapInt64(addr *int64, old, new int64) (swapped bool) {
	raceLoad(addr)
	if *addr != old {
		return false
	}
	*addr = new
	raceStore(addr)
	return true
}

// AddInt64 adds delta to *addr and returns the sum.
func AddInt64(addr *int64, delta int64) (new int64) {
	raceLoad(addr)
	raceStore(addr)
	*addr += delta
	return *addr
}

// AndInt64 masks *addr and returns what was there.
func AndInt64(addr *int64, mask int64) (old int64) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = old & mask
	return old
}

// OrInt64 sets bits of *addr and returns what was there.
func OrInt64(addr *int64, mask int64) (old int64) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = old | mask
	return old
}

// LoadInt64 returns *addr.
func LoadInt64(addr *int64) (val int64) {
	raceLoad(addr)
	return *addr
}

// StoreInt64 stores val in *addr.
func StoreInt64(addr *int64, val int64) {
	raceStore(addr)
	*addr = val
}

// SwapUint32 stores new in *addr and returns what was there.
func SwapUint32(addr *uint32, new uint32) (old uint32) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = new
	return old
}

// CompareAndSwapUint32 stores new in *addr if old is there.
func CompareAndSwapUint32(addr *uint32, old, new uint32) (swapped bool) {
	raceLoad(addr)
	if *addr != old {
		return false
	}
	*addr = new
	raceStore(addr)
	return true
}

// AddUint32 adds delta to *addr and returns the sum.
func AddUint32(addr *uint32, delta uint32) (new uint32) {
	raceLoad(addr)
	raceStore(addr)
	*addr += delta
	return *addr
}

// AndUint32 masks *addr and returns what was there.
func AndUint32(addr *uint32, mask uint32) (old uint32) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = old & mask
	return old
}

// OrUint32 sets bits of *addr and returns what was there.
func OrUint32(addr *uint32, mask uint32) (old uint32) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = old | mask
	return old
}

// LoadUint32 returns *addr.
func LoadUint32(addr *uint32) (val uint32) {
	raceLoad(addr)
	return *addr
}

// StoreUint32 stores val in *addr.
func StoreUint32(addr *uint32, val uint32) {
	raceStore(addr)
	*addr = val
}

// SwapUint64 stores new in *addr and returns what was there.
func SwapUint64(addr *uint64, new uint64) (old uint64) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = new
	return old
}

// CompareAndSwapUint64 stores new in *addr if old is there.
func CompareAndSwapUint64(addr *uint64, old, new uint64) (swapped bool) {
	raceLoad(addr)
	if *addr != old {
		return false
	}
	*addr = new
	raceStore(addr)
	return true
}

// AddUint64 adds delta to *addr and returns the sum.
func AddUint64(addr *uint64, delta uint64) (new uint64) {
	raceLoad(addr)
	raceStore(addr)
	*addr += delta
	return *addr
}

// AndUint64 masks *addr and returns what was there.
func AndUint64(addr *uint64, mask uint64) (old uint64) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = old & mask
	return old
}

// OrUint64 sets bits of *addr and returns what was there.
func OrUint64(addr *uint64, mask uint64) (old uint64) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = old | mask
	return old
}

// LoadUint64 returns *addr.
func LoadUint64(addr *uint64) (val uint64) {
	raceLoad(addr)
	return *addr
}

// StoreUint64 stores val in *addr.
func StoreUint64(addr *uint64, val uint64) {
	raceStore(addr)
	*addr = val
}

// SwapUintptr stores new in *addr and returns what was there.
func SwapUintptr(addr *uintptr, new uintptr) (old uintptr) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = new
	return old
}

// CompareAndSwapUintptr stores new in *addr if old is there.
func CompareAndSwapUintptr(addr *uintptr, old, new uintptr) (swapped bool) {
	raceLoad(addr)
	if *addr != old {
		return false
	}
	*addr = new
	raceStore(addr)
	return true
}

// AddUintptr adds delta to *addr and returns the sum.
func AddUintptr(addr *uintptr, delta uintptr) (new uintptr) {
	raceLoad(addr)
	raceStore(addr)
	*addr += delta
	return *addr
}

// AndUintptr masks *addr and returns what was there.
func AndUintptr(addr *uintptr, mask uintptr) (old uintptr) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = old & mask
	return old
}

// OrUintptr sets bits of *addr and returns what was there.
func OrUintptr(addr *uintptr, mask uintptr) (old uintptr) {
	raceLoad(addr)
	raceStore(addr)
	old = *addr
	*addr = old | mask
	return old
}

// LoadUintptr returns *addr.
func LoadUintptr(addr *uintptr) (val uintptr) {
	raceLoad(addr)
	return *addr
}

// StoreUintptr stores val in *addr.
func StoreUintptr(addr *uintptr, val uintptr) {
	raceStore(addr)
	*addr = val
}

// These tell the race detector of an atomic load or store at a place; calls of them are left out of programs compiled
// without it. What reads and writes at once is a load and a store.

func raceLoad(addr any)
func raceStore(addr any)
