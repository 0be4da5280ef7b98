// run

package main

import (
	"fmt"
	"sync"
)

func main() {
	defer func() { fmt.Println("a fatal error is not a panic", recover()) }()
	var mu sync.Mutex
	mu.Lock()
	mu.Unlock()
	mu.Unlock()
}
