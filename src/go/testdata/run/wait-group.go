// run

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type account struct {
	mu      sync.Mutex
	balance int
}

func (a *account) deposit(n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance += n
}

type cache struct {
	sync.RWMutex
	m map[int]int
}

func (c *cache) get(k int) (int, bool) {
	c.RLock()
	defer c.RUnlock()
	v, ok := c.m[k]
	return v, ok
}

func (c *cache) put(k, v int) {
	c.Lock()
	c.m[k] = v
	c.Unlock()
}

func main() {
	var wg sync.WaitGroup
	results := make([]int, 10)
	for i := range results {
		wg.Go(func() { results[i] = i * i })
	}
	wg.Wait()
	fmt.Println(results)

	acc := &account{}
	for i := 1; i <= 100; i++ {
		wg.Add(1)
		go func(n int) {
			defer wg.Done()
			acc.deposit(n)
		}(i)
	}
	wg.Wait()
	fmt.Println(acc.balance)

	c := cache{m: map[int]int{}}
	for i := range 20 {
		wg.Go(func() {
			if _, ok := c.get(i % 5); !ok {
				c.put(i%5, i%5*100)
			}
		})
	}
	wg.Wait()
	fmt.Println(c.m)

	var once sync.Once
	var hits atomic.Int64
	var plain int32
	for range 50 {
		wg.Go(func() {
			once.Do(func() { fmt.Println("once") })
			hits.Add(2)
			atomic.AddInt32(&plain, 1)
		})
	}
	wg.Wait()
	fmt.Println(hits.Load(), atomic.LoadInt32(&plain), hits.CompareAndSwap(100, 7), hits.Load())

	var mu sync.Mutex
	fmt.Println(mu.TryLock(), mu.TryLock())
	mu.Unlock()
	defer func() { fmt.Println("recovered", recover()) }()
	wg.Done()
}
