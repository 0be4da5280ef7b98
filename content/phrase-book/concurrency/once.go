package main

import (
	"fmt"
	"sync"
)

// Do something only once.
var settings = sync.OnceValue(func() map[string]int {
	fmt.Println("loading")
	return map[string]int{"port": 8080}
})

func main() {
	settings()
	fmt.Println(settings()["port"])
}
