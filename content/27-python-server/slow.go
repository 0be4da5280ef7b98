package main

import (
	"fmt"
	"sync"
	"time"
)

func report(name string) {
	fmt.Println(name, "asks for a report")
	time.Sleep(300 * time.Millisecond)
	fmt.Println(name, "has the report")
}

func ping(name string) {
	time.Sleep(100 * time.Millisecond)
	fmt.Println(name, "has the pong")
}

func main() {
	var wg sync.WaitGroup
	wg.Go(func() { report("ann") })
	wg.Go(func() { ping("bob") })
	wg.Wait()
}
