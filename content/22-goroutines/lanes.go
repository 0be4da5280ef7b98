package main

import (
	"fmt"
	"sync"
	"time"
)

func cook(dish string, minutes int) {
	time.Sleep(time.Duration(minutes) * 100 * time.Millisecond)
	fmt.Println("ready:", dish)
}

func main() {
	var wg sync.WaitGroup
	wg.Go(func() { cook("rice", 5) })
	wg.Go(func() { cook("beans", 3) })
	wg.Go(func() { cook("salad", 1) })
	fmt.Println("everything is on the stove")
	wg.Wait()
	fmt.Println("dinner")
}
