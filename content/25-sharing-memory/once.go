package main

import (
	"fmt"
	"sync"
)

var config = sync.OnceValue(func() map[string]string {
	fmt.Println("reading the configuration")
	return map[string]string{"colour": "blue"}
})

func main() {
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() { config() })
	}
	wg.Wait()
	fmt.Println(config()["colour"])
}
