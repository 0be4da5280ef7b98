package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	ages := make(map[string]int)
	var wg sync.WaitGroup
	wg.Go(func() { ages["ann"] = 30 })
	wg.Go(func() {
		time.Sleep(10 * time.Millisecond)
		ages["bob"] = 40
	})
	wg.Wait()
	fmt.Println(ages)
}
