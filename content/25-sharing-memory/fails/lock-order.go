package main

import (
	"fmt"
	"sync"
	"time"
)

type account struct {
	sync.Mutex
	balance int
}

func transfer(from, to *account, amount int) {
	from.Lock()
	defer from.Unlock()
	time.Sleep(10 * time.Millisecond)
	to.Lock()
	defer to.Unlock()
	from.balance -= amount
	to.balance += amount
}

func main() {
	ann, bob := &account{balance: 10}, &account{balance: 10}
	var wg sync.WaitGroup
	wg.Go(func() { transfer(ann, bob, 1) })
	wg.Go(func() { transfer(bob, ann, 2) })
	wg.Wait()
	fmt.Println(ann.balance, bob.balance)
}
