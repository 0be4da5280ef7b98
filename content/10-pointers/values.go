package main

import "fmt"

type Account struct {
	Owner   string
	Balance int
}

func change(account Account, pair [2]int, p *Account, list []int, ages map[string]int) {
	account.Balance = 999
	pair[0] = 999
	p.Balance = 999
	list[0] = 999
	ages["Ann"] = 999
	p = nil
	list = append(list, 3)
	fmt.Println("inside:", p, list)
}

func main() {
	ann, bob := Account{"Ann", 1}, Account{"Bob", 1}
	pair := [2]int{1, 2}
	list := []int{1, 2}
	ages := map[string]int{"Ann": 1}

	change(ann, pair, &bob, list, ages)
	fmt.Println("copied:", ann, pair)
	fmt.Println("shared:", bob, list, ages)
}
