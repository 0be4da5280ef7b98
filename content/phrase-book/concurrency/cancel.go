package main

import (
	"context"
	"fmt"
	"sync"
)

func main() {
	// Tell others to stop.
	ctx, cancel := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	wg.Go(func() {
		<-ctx.Done()
		fmt.Println("stopped")
	})
	cancel()
	wg.Wait()
}
