// race

package main

import "sync"

type account struct {
	owner   string
	balance int
}

func (a *account) deposit(n int) {
	a.balance += n
}

func run(a *account, wg *sync.WaitGroup) {
	a.deposit(10)
	wg.Done()
}

func main() {
	a := &account{owner: "Ann"}
	var wg sync.WaitGroup
	wg.Add(2)
	go run(a, &wg)
	go run(a, &wg)
	wg.Wait()
	println(a.owner, a.balance)
}
