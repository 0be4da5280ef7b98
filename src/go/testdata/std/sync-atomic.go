// run

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type config struct{ name string }

type counters struct {
	hits  atomic.Int64
	small atomic.Int32
	u     atomic.Uint64
	on    atomic.Bool
}

func main() {
	var c counters
	var wg sync.WaitGroup
	for i := range 100 {
		wg.Go(func() {
			c.hits.Add(int64(i))
			c.small.Add(-1)
			c.u.Or(1 << (i % 64))
			c.on.Store(true)
		})
	}
	wg.Wait()
	fmt.Println(c.hits.Load(), c.small.Load(), c.u.Load(), c.on.Load())
	fmt.Println(c.hits.CompareAndSwap(1, 2), c.hits.CompareAndSwap(4950, -1), c.hits.Swap(7), c.hits.Load())
	fmt.Println(c.small.And(0xff), c.small.Or(0x100), c.small.Load(), c.on.Swap(false), c.on.CompareAndSwap(false, true), c.on.Load())

	var p atomic.Pointer[config]
	fmt.Println(p.Load() == nil)
	a, b := &config{"a"}, &config{"b"}
	p.Store(a)
	fmt.Println(p.Load().name, p.CompareAndSwap(b, a), p.CompareAndSwap(a, b), p.Swap(nil).name, p.Load())

	var v atomic.Value
	fmt.Println(v.Load())
	v.Store([]int{1, 2})
	fmt.Println(v.Load().([]int), v.Swap([]int{3}), v.Load())
	func() {
		defer func() { fmt.Println(recover()) }()
		v.Store("another type")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		v.Store(nil)
	}()
	var s atomic.Value
	s.Store("x")
	fmt.Println(s.CompareAndSwap("y", "z"), s.CompareAndSwap("x", "z"), s.Load())

	var i32 int32 = 1<<31 - 1
	var i64 int64 = 1<<63 - 1
	var u32 uint32
	var u64 uint64
	var up uintptr = 5
	fmt.Println(atomic.AddInt32(&i32, 1), atomic.AddInt64(&i64, 1), atomic.AddUint32(&u32, ^uint32(0)), atomic.AddUint64(&u64, ^uint64(0)), atomic.AddUintptr(&up, 1))
	fmt.Println(atomic.LoadInt32(&i32), atomic.SwapInt64(&i64, 9), atomic.CompareAndSwapUint32(&u32, 1<<32-1, 3), atomic.LoadUint32(&u32))
	atomic.StoreUint64(&u64, 6)
	fmt.Println(atomic.AndUint64(&u64, 3), atomic.OrUint64(&u64, 8), u64, i64)
	xs := []int32{1, 2, 3}
	atomic.AddInt32(&xs[1], 10)
	fmt.Println(xs)
}
